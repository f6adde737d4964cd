import { Button, TextInput } from "@mantine/core";
import { IconCheck, IconFileCode, IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Chip } from "../../shared/chip.tsx";
import { CodeBlock } from "../../shared/code-block.tsx";
import { Instant } from "../../shared/instant.tsx";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { tellDone } from "../../shared/undo.ts";
import { AcceptForm } from "./accept-form.tsx";
import classes from "./reflection.module.css";
import { reopenSuggestion, useDecline, useReopen } from "./use-reflection.ts";
import type { Suggestion } from "./use-reflection.ts";

type SuggestionCardProps = { quarter: string; suggestion: Suggestion };

/** One suggestion: what the figures say, and the answer to it. */
export function SuggestionCard({ quarter, suggestion }: SuggestionCardProps) {
  const { service, words, state, lines, managedBy, outcome } = suggestion;
  return (
    <article className={classes.card} data-state={state}>
      <p className={classes.words}>{words}</p>
      {service && (
        <p className={classes.links}>
          <Link to="/services/$service" params={{ service: service.slug }}>
            {service.name}
          </Link>
        </p>
      )}
      {state === "open" ? (
        <Answer quarter={quarter} suggestion={suggestion} />
      ) : (
        <Answered quarter={quarter} suggestion={suggestion} />
      )}
      {managedBy === "code" && lines && (outcome === "for-files" || state === "open") && (
        <details className={classes.lines} open={outcome === "for-files"}>
          <summary>Files manage it: the lines to write</summary>
          <CodeBlock name="lines for the file" text={lines} />
        </details>
      )}
    </article>
  );
}

function Answer({ quarter, suggestion }: SuggestionCardProps) {
  const [answering, setAnswering] = useState<"accept" | "decline" | null>(null);
  const { mayAnswer, managedBy } = suggestion;
  const close = () => setAnswering(null);
  if (answering === "accept") return <AcceptForm quarter={quarter} suggestion={suggestion} onClose={close} />;
  if (answering === "decline") return <DeclineForm quarter={quarter} id={suggestion.id} onClose={close} />;
  return (
    <div className={classes.buttons}>
      <Button
        size="compact-md"
        leftSection={managedBy === "code" ? <IconFileCode size={15} /> : <IconCheck size={15} />}
        disabled={!mayAnswer.allowed}
        onClick={() => setAnswering("accept")}
      >
        Accept
      </Button>
      <Button
        size="compact-md"
        variant="default"
        disabled={!mayAnswer.allowed}
        onClick={() => setAnswering("decline")}
      >
        Decline
      </Button>
      {!mayAnswer.allowed && <span className={classes.quiet}>{mayAnswer.reason}</span>}
    </div>
  );
}

function DeclineForm({ quarter, id, onClose }: { quarter: string; id: string; onClose: () => void }) {
  const [reason, setReason] = useState("");
  const decline = useDecline(quarter, id);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        decline.mutate(reason, {
          onSuccess: () => tellDone("The suggestion is declined.", () => reopenSuggestion(quarter, id)),
        });
      }}
    >
      <TextInput
        label="Why not"
        description="The next reflection will ask."
        value={reason}
        maxLength={500}
        // The form opens because its button was pressed.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit" size="compact-md" loading={decline.isPending} disabled={!reason.trim()}>
          Decline
        </Button>
        <Button size="compact-md" variant="default" onClick={onClose}>
          Not now
        </Button>
      </div>
      <ProblemNote error={decline.error} />
    </form>
  );
}

const outcomes = {
  changed: "It holds since.",
  "for-files": "It holds once the file says so and is applied.",
};

function Answered({ quarter, suggestion }: SuggestionCardProps) {
  const { id, state, settledBy, settledAt, reason, outcome, mayAnswer } = suggestion;
  const reopen = useReopen(quarter, id);
  return (
    <div className={classes.answered}>
      {state === "accepted" ? (
        <Chip tone="green" icon={IconCheck} label="accepted" />
      ) : (
        <Chip tone="slate" icon={IconX} label="declined" />
      )}
      <span>
        by {settledBy} {settledAt && <Instant at={settledAt} />}
        {reason && <>: {reason}</>}
        {outcome && <> {outcomes[outcome]}</>}
      </span>
      {mayAnswer.allowed && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={reopen.isPending}
          onClick={() => reopen.mutate(undefined)}
        >
          Answer anew
        </Button>
      )}
      <ProblemNote error={reopen.error} />
    </div>
  );
}
