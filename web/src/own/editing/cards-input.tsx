import { useId } from "react";
import type { FieldProblem } from "../../api/problem.ts";
import { asText } from "./field-values.ts";
import type { Field, Option } from "./form-fields.ts";
import classes from "./form.module.css";

type CardsInputProps = {
  field: Extract<Field, { input: "cards" }>;
  value: unknown;
  onChange: (value: string) => void;
  problems: readonly FieldProblem[];
};

/** One of a few, each with what it means; what people look for and is no choice stands beside, with the reason. */
export function CardsInput({ field, value: given, onChange, problems }: CardsInputProps) {
  const name = useId();
  const value = asText(given) || (field.usual ?? "");
  const card = (option: Option, refused: boolean) => (
    <label
      key={option.value}
      className={classes.card}
      data-chosen={option.value === value}
      data-refused={refused}
    >
      <input
        type="radio"
        name={name}
        checked={option.value === value}
        disabled={refused}
        onChange={() => onChange(option.value)}
      />
      <span>
        {option.label}
        {option.detail && <small>{option.detail}</small>}
      </span>
    </label>
  );
  return (
    <fieldset className={classes.group}>
      <legend>{field.label}</legend>
      {field.hint && <p className={classes.hint}>{field.hint}</p>}
      <div className={classes.cards}>
        {field.options.map((option) => card(option, false))}
        {field.refused?.map((option) => card(option, true))}
      </div>
      <Problems problems={problems} />
    </fieldset>
  );
}

/** What is wrong with a group of inputs. */
export function Problems({ problems }: { problems: readonly FieldProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <p className={classes.problem} role="alert">
      {problems.map(({ message }) => message).join("; ")}
    </p>
  );
}
