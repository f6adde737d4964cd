import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ReactNode, SubmitEvent } from "react";
import { asProblem } from "../../api/problem.ts";
import { Panel } from "../../shared/panel.tsx";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { ProblemError } from "../../api/problem.ts";
import { problemsElsewhere, readAt, writeAt } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { FieldInput } from "./field-input.tsx";
import { pathsOf, sectionsFor } from "./form-fields.ts";
import type { Section } from "./form-fields.ts";
import classes from "./form.module.css";

type DocumentFormProps = {
  sections: readonly Section[];
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** The last refusal; its wrong fields are shown at their fields. */
  error: unknown;
  saving: boolean;
  /** False while there is nothing to save. */
  ready: boolean;
  submitWords: string;
  onSubmit: (reason: string) => void;
  onCancel: () => void;
  /** What stands before the sections, and after them. */
  before?: ReactNode;
  after?: ReactNode;
};

/** A document as a form: its sections, what is wrong at each field, and why it is changed. */
export function DocumentForm(props: DocumentFormProps) {
  const { draft, onChange, error, saving, ready, submitWords, onSubmit, onCancel } = props;
  const sections = sectionsFor(props.sections, draft);
  const [reason, setReason] = useState("");
  const problem = error ? asProblem(error) : null;
  const isRefused = problem?.status === 422;
  const elsewhere = isRefused ? problemsElsewhere(problem.errors, pathsOf(sections)) : [];
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit(reason);
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {props.before}
      {sections.map(({ title, fields }) => (
        <Panel key={title} title={title}>
          <div className={classes.fields}>
            {fields.map((field) => (
              <FieldInput
                key={field.path}
                field={field}
                path={`spec.${field.path}`}
                value={readAt(draft, field.path)}
                onChange={(value) => onChange(writeAt(draft, field.path, value))}
                problems={isRefused ? problem.errors : []}
              />
            ))}
          </div>
        </Panel>
      ))}
      {props.after}
      {elsewhere.length > 0 && (
        <ProblemNote error={new ProblemError("Invalid input", 422, undefined, elsewhere)} />
      )}
      {isRefused && elsewhere.length < problem.errors.length && (
        <p className={classes.problem} role="alert">
          Nothing was saved: {problem.errors.length === 1 ? "a field above needs" : "fields above need"}{" "}
          another value.
        </p>
      )}
      {problem && !isRefused && problem.status !== 409 && <ProblemNote error={error} />}
      <div className={classes.foot}>
        <TextInput
          label="Why"
          placeholder="For the history; may be left empty"
          value={reason}
          maxLength={500}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" loading={saving} disabled={!ready}>
          {submitWords}
        </Button>
      </div>
    </form>
  );
}
