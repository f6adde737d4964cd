import { Button, Textarea, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconCheck, IconX } from "@tabler/icons-react";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { tellDone } from "../../shared/undo.ts";
import classes from "./decisions.module.css";
import { useDecisionAct } from "./use-decisions.ts";
import type { Decision } from "./use-decisions.ts";

/** The accountable person's yes or no to a proposal, and the proposer's way back. */
export function DecisionAnswer({ decision, onDone }: { decision: Decision; onDone?: () => void }) {
  const { id, state, may, service } = decision;
  const { mutate, isPending, error, variables } = useDecisionAct(id);
  const [declining, setDeclining] = useState(false);
  if (state !== "proposed") return null;
  const told = (words: string) => ({
    onSuccess: () => {
      tellDone(words);
      onDone?.();
    },
  });
  return (
    <div className={classes.answer}>
      {declining ? (
        <Decline
          pending={isPending}
          onDecline={(reason) =>
            mutate({ act: "decline", reason }, told(`The decision on ${service.name} is declined.`))
          }
          onCancel={() => setDeclining(false)}
        />
      ) : (
        <div className={classes.buttons}>
          <Allowed verdict={may.approve}>
            <Button
              leftSection={<IconCheck size={15} />}
              disabled={!may.approve.allowed}
              loading={isPending && variables.act === "approve"}
              onClick={() => mutate({ act: "approve" }, told(`The decision on ${service.name} is approved.`))}
            >
              Approve
            </Button>
          </Allowed>
          {may.approve.allowed && (
            <Button variant="default" leftSection={<IconX size={15} />} onClick={() => setDeclining(true)}>
              Decline…
            </Button>
          )}
          {may.withdraw.allowed && (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={15} />}
              loading={isPending && variables.act === "withdraw"}
              onClick={() =>
                mutate({ act: "withdraw" }, told(`The proposal for ${service.name} is withdrawn.`))
              }
            >
              Withdraw
            </Button>
          )}
        </div>
      )}
      <ProblemNote error={error} />
    </div>
  );
}

function Allowed({
  verdict,
  children,
}: {
  verdict: Decision["may"]["approve"];
  children: React.ReactElement;
}) {
  return verdict.allowed ? (
    children
  ) : (
    <Tooltip label={verdict.reason} events={{ hover: true, focus: true, touch: true }}>
      <span>
        {children}
        <span className="visually-hidden">{verdict.reason}</span>
      </span>
    </Tooltip>
  );
}

type DeclineProps = { pending: boolean; onDecline: (reason: string) => void; onCancel: () => void };

function Decline({ pending, onDecline, onCancel }: DeclineProps) {
  const [reason, setReason] = useState("");
  const decline = (event: SubmitEvent) => {
    event.preventDefault();
    onDecline(reason);
  };
  return (
    <form className={classes.form} onSubmit={decline}>
      <Textarea
        label="Why is it declined?"
        maxLength={2000}
        autosize
        minRows={2}
        value={reason}
        data-autofocus
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit" color="red" loading={pending} disabled={!reason.trim()}>
          Decline
        </Button>
        <Button variant="default" onClick={onCancel}>
          Back
        </Button>
      </div>
    </form>
  );
}
