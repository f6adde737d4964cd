import { NativeSelect, TextInput } from "@mantine/core";
import { fromLocalField, toLocalField } from "../../../shared/format/local-time.ts";
import classes from "./when-field.module.css";

/** Minutes before now, a fixed instant (ISO 8601), or "at" for one that is typed. */
export type WhenOption = { value: string; label: string };

/** What is chosen, and what stands in the field for a typed instant. */
export type When = { choice: string; typed: string };

/** The choice of an instant that the reader types. */
export const typedInstant = "at";

/** The instant that is meant; undefined for "now" (the server's), null while a typed one is missing. */
export function meantInstant({ choice, typed }: When, now: Date): string | undefined | null {
  if (choice === "0") return undefined;
  if (choice === typedInstant) return fromLocalField(typed);
  const minutes = Number(choice);
  return Number.isNaN(minutes) ? choice : new Date(now.getTime() - minutes * 60_000).toISOString();
}

type WhenFieldProps = {
  label: string;
  options: readonly WhenOption[];
  value: When;
  onChange: (value: When) => void;
  now: Date;
};

/** Asks since when: a few usual answers, or an instant in the reader's zone. */
export function WhenField({ label, options, value, onChange, now }: WhenFieldProps) {
  return (
    <div className={classes.when}>
      <NativeSelect
        label={label}
        data={options}
        value={value.choice}
        onChange={({ currentTarget }) =>
          onChange({ choice: currentTarget.value, typed: value.typed || toLocalField(now) })
        }
      />
      {value.choice === typedInstant && (
        <TextInput
          type="datetime-local"
          aria-label={`${label}, date and time in your zone`}
          max={toLocalField(now)}
          value={value.typed}
          onChange={({ currentTarget }) => onChange({ ...value, typed: currentTarget.value })}
        />
      )}
    </div>
  );
}
