import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ReactNode, SubmitEvent } from "react";
import { asProblem, ProblemError } from "../../api/problem.ts";
import type { FieldProblem } from "../../api/problem.ts";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { tellDone } from "../../shared/undo.ts";
import { problemsAt } from "../editing/draft.ts";
import { wordsOf } from "../editing/field-values.ts";
import classes from "./settings.module.css";
import { decide, useDecide, withdraw } from "./use-policies.ts";
import type { Policies, PolicyHistory, PolicyKind } from "./use-policies.ts";

type DecisionFormProps = {
  kind: PolicyKind;
  /** As it would be sent; a function, since it is made of what was typed. */
  value: () => Record<string, unknown>;
  /** What holds now, to go back to. */
  history: PolicyHistory;
  /** Draws the fields, with what the server found wrong. */
  children: (problems: readonly FieldProblem[]) => ReactNode;
  /** Paths whose problems the fields show. */
  shown: (path: string) => boolean;
  ready?: boolean;
  onClose: () => void;
};

const historyOf = (policies: Policies, kind: PolicyKind): PolicyHistory =>
  kind === "incident-loss" ? policies.incidentLoss : policies[kind];

/** A new decision: what, from when, why. */
export function DecisionForm({
  kind,
  value,
  history,
  children,
  shown,
  ready = true,
  onClose,
}: DecisionFormProps) {
  const [from, setFrom] = useState("");
  const [reason, setReason] = useState("");
  const act = useDecide();
  const problem = act.error ? asProblem(act.error) : null;
  const problems = problem?.errors ?? [];
  const elsewhere = problems.filter(
    ({ path }) => !["effectiveFrom", "reason"].includes(path) && !shown(path),
  );
  const errorAt = (path: string) => {
    const words = wordsOf(problemsAt(problems, path));
    return words === undefined ? {} : { error: words };
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const effectiveFrom = from === "" ? {} : { effectiveFrom: new Date(from).toISOString() };
    const before = history.inForce?.value ?? null;
    const known = new Set(history.coming.map(({ id }) => id));
    act.mutate(
      { kind, value: value(), ...effectiveFrom, reason },
      {
        onSuccess: (policies) => {
          const added = historyOf(policies, kind).coming.find(({ id }) => !known.has(id));
          tellDone(
            added ? "The decision is noted for its day." : "The decision holds from now on.",
            added
              ? () => withdraw(kind, added.id)
              : () => decide({ kind, value: before as Record<string, unknown> | null, reason: "Undone" }),
          );
          onClose();
        },
      },
    );
  };
  return (
    <form className={classes.editor} onSubmit={submit} noValidate>
      {children(problems)}
      <div className={classes.when}>
        <TextInput
          type="datetime-local"
          label="Holds from"
          description="Empty: from now on."
          value={from}
          onChange={({ currentTarget }) => setFrom(currentTarget.value)}
          {...errorAt("effectiveFrom")}
        />
        <TextInput
          label="Why"
          description="For those who read the history."
          value={reason}
          maxLength={500}
          required
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          {...errorAt("reason")}
        />
      </div>
      {problem && problem.errors.length === 0 && <ProblemNote error={problem} />}
      {elsewhere.length > 0 && (
        <ProblemNote error={new ProblemError("Invalid input", 422, undefined, elsewhere)} />
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={act.isPending} disabled={!ready}>
          Decide
        </Button>
      </div>
    </form>
  );
}
