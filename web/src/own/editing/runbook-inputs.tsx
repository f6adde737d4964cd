import { Textarea } from "@mantine/core";
import { Suspense, lazy, useState } from "react";
import { SegmentedChoice } from "../../shared/segmented-choice.tsx";
import { alertLines, readAlertLines } from "./alert-lines.ts";
import { asText, wordsOf } from "./field-values.ts";
import type { Field } from "./form-fields.ts";
import classes from "./form.module.css";
import type { PlainProps } from "./text-inputs.tsx";

const MarkdownText = lazy(async () => ({
  default: (await import("../../run/runbooks/markdown/markdown-text.tsx")).MarkdownText,
}));

const mostRows = 40;

/** As many rows as the text has lines, within reason. */
const rowsFor = (text: string, fewest: number): number =>
  Math.max(fewest, Math.min(mostRows, text.split("\n").length + 1));

/** Alerts, one a line. What is typed stays as it is typed, though it is read as names and labels. */
export function AlertsInput({
  field,
  value,
  onChange,
  problems,
}: PlainProps<Extract<Field, { input: "alerts" }>>) {
  const [typed, setTyped] = useState(() => alertLines(value));
  const same = JSON.stringify(readAlertLines(typed)) === JSON.stringify(value ?? [""]);
  const shown = same ? typed : alertLines(value);
  return (
    <Textarea
      label={field.label}
      description={field.hint}
      {...(problems.length === 0 ? {} : { error: wordsOf(problems) })}
      rows={rowsFor(shown, 2)}
      value={shown}
      placeholder={field.placeholder}
      spellCheck={false}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(readAlertLines(currentTarget.value));
      }}
    />
  );
}

/** Markdown to write in, and what readers will see of it. */
export function MarkdownInput({
  field,
  value,
  onChange,
  problems,
}: PlainProps<Extract<Field, { input: "markdown" }>>) {
  const [show, setShow] = useState<"write" | "read">("write");
  const text = asText(value);
  // Browsers give lines back with line feeds only; a text that came with others keeps them.
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  return (
    <div className={classes.markdown}>
      <SegmentedChoice
        legend="Write or read"
        value={show}
        options={[
          { value: "write", label: "Write" },
          { value: "read", label: "As readers see it" },
        ]}
        onChoose={setShow}
      />
      {show === "write" ? (
        <Textarea
          label={field.label}
          {...(problems.length === 0 ? {} : { error: wordsOf(problems) })}
          rows={rowsFor(text, 14)}
          value={text}
          styles={{ input: { fontFamily: "var(--rw-font-mono)", fontSize: 13 } }}
          onChange={({ currentTarget }) => onChange(currentTarget.value.replaceAll("\n", lineEnd))}
        />
      ) : (
        <Suspense>
          <MarkdownText text={text} below={2} />
        </Suspense>
      )}
    </div>
  );
}
