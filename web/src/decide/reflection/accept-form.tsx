import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { asProblem } from "../../api/problem.ts";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { tellDone } from "../../shared/undo.ts";
import classes from "./reflection.module.css";
import { reopenSuggestion, useAccept, estimateAgain } from "./use-reflection.ts";
import type { Suggestion } from "./use-reflection.ts";

type AcceptFormProps = { quarter: string; suggestion: Suggestion; onClose: () => void };

/** Accepts a suggestion as it is, or with another figure. */
export function AcceptForm({ quarter, suggestion, onClose }: AcceptFormProps) {
  const { id, kind, before, after, managedBy, service, demand } = suggestion;
  const [exposure, setExposure] = useState(after.amount.replace(/\.00$/, ""));
  const [note, setNote] = useState("");
  const accept = useAccept(quarter, id);
  const isEstimate = kind !== "move-edge";
  const fromFiles = managedBy === "code";
  const problem = accept.error ? asProblem(accept.error) : null;
  const wrong = problem?.errors.find(({ path }) => path === "exposurePerHour")?.message;
  const undo = async () => {
    if (!fromFiles && service && demand !== null) await estimateAgain(service.slug, before.amount, demand);
    await reopenSuggestion(quarter, id);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    accept.mutate(
      { note, ...(isEstimate && !fromFiles ? { exposurePerHour: exposure } : {}) },
      {
        onSuccess: () =>
          tellDone(
            fromFiles ? "Accepted: write the lines to the file." : "Accepted: it holds from now on.",
            isEstimate || fromFiles ? undo : null,
          ),
      },
    );
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      {isEstimate && !fromFiles && (
        <TextInput
          label={`Exposure (${after.currency} an hour)`}
          description="The most that an hour of unavailability can cost."
          inputMode="decimal"
          value={exposure}
          onChange={({ currentTarget }) => setExposure(currentTarget.value)}
          {...(wrong === undefined ? {} : { error: wrong })}
        />
      )}
      <TextInput
        label="Note"
        description="For the history; may be left empty."
        value={note}
        maxLength={500}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit" size="compact-md" loading={accept.isPending}>
          {fromFiles ? "Accept; I write it to the file" : "Accept"}
        </Button>
        <Button size="compact-md" variant="default" onClick={onClose}>
          Not now
        </Button>
      </div>
      {wrong === undefined && <ProblemNote error={accept.error} />}
    </form>
  );
}
