import { NativeSelect, TextInput, Textarea } from "@mantine/core";
import { useId, useState } from "react";
import type { FieldProblem } from "../../api/problem.ts";
import { asText, asTexts, wordsOf } from "./field-values.ts";
import type { Field, Input } from "./form-fields.ts";
import classes from "./form.module.css";

type Of<Name extends Input["input"]> = Extract<Field, { input: Name }>;

export type PlainProps<Asked extends Field = Field> = {
  field: Asked;
  value: unknown;
  onChange: (value: unknown) => void;
  problems: readonly FieldProblem[];
};

const common = ({ field, problems }: PlainProps) => ({
  label: field.label,
  ...(field.hint === undefined ? {} : { description: field.hint }),
  ...(problems.length === 0 ? {} : { error: wordsOf(problems) }),
});

const longestText = 2_000;

/** One line of text, or an amount. */
export function LineInput(props: PlainProps<Of<"text"> | Of<"amount">>) {
  const { field, value, onChange } = props;
  return (
    <TextInput
      {...common(props)}
      value={asText(value)}
      inputMode={field.input === "amount" ? "decimal" : "text"}
      placeholder={field.placeholder ?? ""}
      maxLength={(field.input === "text" ? field.maxLength : undefined) ?? longestText}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** A number; what is none is kept as it was typed, for the server to say so. */
export function NumberInput(props: PlainProps<Of<"number">>) {
  const [typed, setTyped] = useState(asText(props.value));
  return (
    <TextInput
      {...common(props)}
      value={Number(typed) === props.value ? typed : asText(props.value)}
      inputMode="decimal"
      placeholder={props.field.placeholder ?? ""}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        props.onChange(value.trim() === "" || Number.isNaN(Number(value)) ? value : Number(value));
      }}
    />
  );
}

/** A time zone by its name, with those that there are to choose from. */
export function ZoneInput(props: PlainProps<Of<"zone">>) {
  const listId = useId();
  return (
    <>
      <TextInput
        {...common(props)}
        value={asText(props.value)}
        placeholder="Europe/London"
        list={listId}
        spellCheck={false}
        onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
      />
      <datalist id={listId}>
        {Intl.supportedValuesOf("timeZone").map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </datalist>
    </>
  );
}

/** A text of several lines. */
export function LongTextInput(props: PlainProps<Of<"long-text">>) {
  return (
    <Textarea
      {...common(props)}
      rows={3}
      value={asText(props.value)}
      placeholder={props.field.placeholder ?? ""}
      onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
    />
  );
}

const mostLines = 8;

/** Texts, one a line. */
export function LinesInput(props: PlainProps<Of<"texts">>) {
  const lines = asTexts(props.value);
  return (
    <Textarea
      {...common(props)}
      rows={Math.max(2, Math.min(mostLines, lines.length + 1))}
      value={lines.join("\n")}
      placeholder={props.field.placeholder ?? ""}
      spellCheck={false}
      onChange={({ currentTarget }) => props.onChange(currentTarget.value.split("\n"))}
    />
  );
}

/** A few words with commas between them. */
export function WordsInput(props: PlainProps<Of<"words">>) {
  return (
    <TextInput
      {...common(props)}
      value={asTexts(props.value).join(", ")}
      placeholder={props.field.placeholder ?? ""}
      spellCheck={false}
      onChange={({ currentTarget }) => props.onChange(currentTarget.value.split(/, ?/))}
    />
  );
}

/** One of a list. */
export function ChoiceInput(props: PlainProps<Of<"choice">>) {
  const { field, value, onChange } = props;
  const unchosen = field.usual === undefined && asText(value) === "" ? "choose" : undefined;
  const empty = field.none ?? unchosen;
  return (
    <NativeSelect
      {...common(props)}
      data={[
        ...(empty === undefined ? [] : [{ value: "", label: empty }]),
        ...field.options.map(({ value: option, label }) => ({ value: option, label })),
      ]}
      value={asText(value) || (field.usual ?? "")}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** Yes or no. */
export function FlagInput({ field, value, onChange }: PlainProps<Of<"flag">>) {
  return (
    <label className={classes.flag}>
      <input
        type="checkbox"
        checked={typeof value === "boolean" ? value : field.usual}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>
        {field.label}
        {field.hint && <small>{field.hint}</small>}
      </span>
    </label>
  );
}
