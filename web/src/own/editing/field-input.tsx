import type { FieldProblem } from "../../api/problem.ts";
import { CardsInput } from "./cards-input.tsx";
import { problemsAt } from "./draft.ts";
import type { Field } from "./form-fields.ts";
import { AlertsInput, MarkdownInput } from "./runbook-inputs.tsx";
import { PairsInput } from "./pairs-input.tsx";
import { OneInput, SeveralInput } from "./reference-input.tsx";
import { RowsInput } from "./rows-input.tsx";
import {
  ChoiceInput,
  FlagInput,
  LineInput,
  LinesInput,
  LongTextInput,
  NumberInput,
  WordsInput,
  ZoneInput,
} from "./text-inputs.tsx";

type FieldInputProps = {
  field: Field;
  /** Where the server names it: "spec.calendar.timeZone". */
  path: string;
  value: unknown;
  onChange: (value: unknown) => void;
  problems: readonly FieldProblem[];
};

/** One field of a document, filled in as its kind of value asks. */
export function FieldInput({ field, path, value, onChange, problems: all }: FieldInputProps) {
  const problems = problemsAt(all, path);
  const props = { value, onChange, problems };
  switch (field.input) {
    case "text":
    case "amount":
      return <LineInput field={field} {...props} />;
    case "number":
      return <NumberInput field={field} {...props} />;
    case "zone":
      return <ZoneInput field={field} {...props} />;
    case "long-text":
      return <LongTextInput field={field} {...props} />;
    case "texts":
      return <LinesInput field={field} {...props} />;
    case "words":
      return <WordsInput field={field} {...props} />;
    case "markdown":
      return <MarkdownInput field={field} {...props} />;
    case "alerts":
      return <AlertsInput field={field} {...props} />;
    case "choice":
      return <ChoiceInput field={field} {...props} />;
    case "cards":
      return <CardsInput field={field} {...props} />;
    case "flag":
      return <FlagInput field={field} {...props} />;
    case "one":
      return <OneInput field={field} {...props} />;
    case "several":
      return <SeveralInput field={field} {...props} />;
    case "pairs":
      return <PairsInput field={field} {...props} />;
    default:
      return (
        <RowsInput
          field={field}
          path={path}
          {...props}
          renderField={(column) => <FieldInput {...column} />}
        />
      );
  }
}
