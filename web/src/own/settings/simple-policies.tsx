import { useState } from "react";
import type { FieldProblem } from "../../api/problem.ts";
import { MoneyText } from "../../shared/money-text.tsx";
import { readAt, specOf, writeAt } from "../editing/draft.ts";
import type { Draft } from "../editing/draft.ts";
import { FieldInput } from "../editing/field-input.tsx";
import type { Field } from "../editing/form-fields.ts";
import { DecisionForm } from "./decision-form.tsx";
import classes from "./settings.module.css";
import type { IncidentLossValue, PolicyHistory, PolicyKind, RemunerationValue } from "./use-policies.ts";

const lossFields: Field[] = [
  { path: "high", label: "Major from", hint: "The loss, per hour or so far.", input: "amount" },
  { path: "medium", label: "Medium from", hint: "Below it an incident is minor.", input: "amount" },
];

const per = ["hour", "day", "week"].map((value) => ({ value, label: `a ${value}`.replace("a h", "an h") }));

const payFields: Field[] = [
  { path: "standby.rate", label: "Flat rate for being available", input: "amount" },
  { path: "standby.per", label: "Per", input: "choice", options: per },
  { path: "standby.weeknight", label: "Factor on weeknights", input: "number", placeholder: "1" },
  { path: "standby.weekend", label: "Factor on weekends", input: "number", placeholder: "1" },
  { path: "standby.publicHoliday", label: "Factor on public holidays", input: "number", placeholder: "1" },
  {
    path: "callout.rate",
    label: "Rate for responding, an hour",
    hint: "Empty: responding is not paid besides.",
    input: "amount",
  },
  { path: "callout.minimumMinutes", label: "At least so many minutes", input: "number", placeholder: "60" },
  { path: "callout.roundingMinutes", label: "In steps of minutes", input: "number", placeholder: "15" },
  { path: "callout.cap", label: "At most, a callout", input: "amount" },
];

type EditorProps = { value: Draft; history: PolicyHistory; onClose: () => void };

/** Edits the thresholds between minor, medium and major incidents. */
export const LossEditor = (props: EditorProps) => (
  <PlainEditor {...props} kind="incident-loss" fields={lossFields} sent={specOf} />
);

/** Edits how on-call is paid. */
export const RemunerationEditor = (props: EditorProps) => (
  <PlainEditor {...props} kind="remuneration" fields={payFields} sent={sentPay} />
);

/** What model it is follows from whether responding is paid. */
function sentPay(draft: Draft): Record<string, unknown> {
  const { standby, callout } = specOf(draft);
  const rate = readAt({ callout }, "callout.rate");
  return { ...(standby === undefined ? {} : { standby }), ...(rate === undefined ? {} : { callout }) };
}

type PlainEditorProps = EditorProps & {
  kind: PolicyKind;
  fields: readonly Field[];
  sent: (draft: Draft) => Record<string, unknown>;
};

function PlainEditor({ value, history, onClose, kind, fields, sent }: PlainEditorProps) {
  const [draft, setDraft] = useState<Draft>(value);
  const shown = (path: string) => fields.some((field) => path === `value.${field.path}`);
  return (
    <DecisionForm kind={kind} value={() => sent(draft)} history={history} shown={shown} onClose={onClose}>
      {(problems: readonly FieldProblem[]) => (
        <div className={classes.plain}>
          {fields.map((field) => (
            <FieldInput
              key={field.path}
              field={field}
              path={`value.${field.path}`}
              value={readAt(draft, field.path)}
              onChange={(next) => setDraft(writeAt(draft, field.path, next))}
              problems={problems}
            />
          ))}
        </div>
      )}
    </DecisionForm>
  );
}

/** The thresholds in words. */
export function LossView({ value, currency }: { value: IncidentLossValue | null; currency: string }) {
  if (!value) return <p>The product's own: major from 50,000, medium from 5,000.</p>;
  return (
    <p>
      Major from <MoneyText amount={value.high} currency={currency} />, medium from{" "}
      <MoneyText amount={value.medium} currency={currency} />, per hour or so far; below that minor.
    </p>
  );
}

const factorWords = ({ weeknight, weekend, publicHoliday }: RemunerationValue["standby"]): string =>
  [
    weeknight === 1 ? "" : `${weeknight} times on weeknights`,
    weekend === 1 ? "" : `${weekend} times on weekends`,
    publicHoliday === 1 ? "" : `${publicHoliday} times on public holidays`,
  ]
    .filter(Boolean)
    .join(", ");

/** How on-call is paid, in words. */
export function RemunerationView({ value, currency }: { value: RemunerationValue | null; currency: string }) {
  if (!value) return <p>Nobody has said how on-call is paid; what it costs is not told anywhere.</p>;
  const { standby, callout } = value;
  const factors = factorWords(standby);
  return (
    <>
      <p>
        Being available is paid <MoneyText amount={standby.rate} currency={currency} /> a {standby.per}
        {factors && `; ${factors}`}.
      </p>
      <p>
        {callout ? (
          <>
            Responding is paid <MoneyText amount={callout.rate} currency={currency} /> an hour, at least{" "}
            {callout.minimumMinutes} minutes, in steps of {callout.roundingMinutes}
            {callout.cap != null && (
              <>
                , at most <MoneyText amount={callout.cap} currency={currency} /> a callout
              </>
            )}
            .
          </>
        ) : (
          "Responding is not paid besides."
        )}
      </p>
    </>
  );
}
