import { Button, CloseButton, TextInput } from "@mantine/core";
import { useState } from "react";
import { Problems } from "./cards-input.tsx";
import type { Field } from "./form-fields.ts";
import classes from "./form.module.css";
import type { PlainProps } from "./text-inputs.tsx";

type PairsProps = PlainProps<Extract<Field, { input: "pairs" }>>;

const pairsOf = (value: unknown): [string, string][] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).map(([key, text]) => [key, String(text)])
    : [];

/** A mapping of texts, as rows of two; a row is kept while its name is still to be typed. */
export function PairsInput({ field, value, onChange, problems }: PairsProps) {
  const [pairs, setPairs] = useState(() => pairsOf(value));
  const change = (next: [string, string][]) => {
    setPairs(next);
    onChange(Object.fromEntries(next.filter(([key]) => key.trim() !== "")));
  };
  const put = (index: number, pair: [string, string]) =>
    change(pairs.map((old, i) => (i === index ? pair : old)));
  return (
    <fieldset className={classes.group}>
      <legend>{field.label}</legend>
      {field.hint && <p className={classes.hint}>{field.hint}</p>}
      {pairs.map(([key, text], index) => (
        // What stands here has no identity but its place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={classes.pair}>
          <TextInput
            aria-label={field.keyLabel}
            placeholder={field.placeholder[0]}
            value={key}
            onChange={({ currentTarget }) => put(index, [currentTarget.value, text])}
          />
          <TextInput
            aria-label={field.valueLabel}
            placeholder={field.placeholder[1]}
            value={text}
            onChange={({ currentTarget }) => put(index, [key, currentTarget.value])}
          />
          <CloseButton
            aria-label={`Remove ${key || field.keyLabel.toLowerCase()}`}
            onClick={() => change(pairs.filter((_, i) => i !== index))}
          />
        </div>
      ))}
      <Button variant="default" size="compact-sm" onClick={() => change([...pairs, ["", ""]])}>
        {field.add}
      </Button>
      <Problems problems={problems} />
    </fieldset>
  );
}
