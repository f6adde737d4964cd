import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Incident } from "../incident-types.ts";
import { useServerNow } from "../server-time.ts";
import { ActDialog } from "./act-dialog.tsx";
import type { DialogProps } from "./dialogs.tsx";
import type { IncidentAct, LossClass } from "./incident-acts.ts";
import { fromLocalField, toLocalField } from "../../../shared/format/local-time.ts";
import { WhenField, meantInstant } from "./when-field.tsx";
import { sinceOptions } from "./since-options.ts";

/** What of the pricing is corrected. */
export type Correctable = "rate" | "cost" | "start" | "class";

type Fields = { figure: string; why: string; when: { choice: string; typed: string } };

const words: Record<Correctable, { title: string; submit: string; why: string }> = {
  rate: { title: "Set what it costs an hour", submit: "Set the rate", why: "How do you know?" },
  cost: { title: "Add a cost", submit: "Add the cost", why: "What for? Credits, manual work…" },
  start: { title: "Move the start of the impact", submit: "Move it", why: "How do you know?" },
  class: { title: "Change the class", submit: "Change the class", why: "Why? Needed to lower it" },
};

const classOptions = [
  { value: "high", label: "High: major, restore availability at once" },
  { value: "medium", label: "Medium: minor, restore by the next working day" },
  { value: "low", label: "Low: minor, restore when possible" },
];

const rank: Record<LossClass, number> = { low: 0, medium: 1, high: 2 };

/** The act that the fields make, or undefined while something is missing. */
function actOf(
  of: Correctable,
  { figure, why, when }: Fields,
  incident: Incident,
  now: Date,
): IncidentAct | undefined {
  const reason = why.trim();
  if (of === "class") {
    const lossClass = figure as LossClass;
    const lowers = rank[lossClass] < rank[incident.loss.class];
    return lowers && !reason ? undefined : { act: "choose-class", class: lossClass, why: reason };
  }
  if (!reason) return undefined;
  if (of === "start") {
    const impactStartedAt = fromLocalField(figure);
    return impactStartedAt
      ? { act: "correct-loss", correction: { impactStartedAt, why: reason } }
      : undefined;
  }
  const amount = figure.replace(/[\s,_']/g, "");
  if (!/^\d+(\.\d+)?$/.test(amount)) return undefined;
  if (of === "cost") return { act: "correct-loss", correction: { cost: amount, why: reason } };
  const from = meantInstant(when, now);
  if (from === null) return undefined;
  return { act: "correct-loss", correction: { perHour: amount, why: reason, ...(from ? { from } : {}) } };
}

/** Corrects one figure of an incident's pricing, with the reason that stays on its timeline. */
export function CorrectionDialog({ incident, of, onClose }: DialogProps & { of: Correctable }) {
  const now = useServerNow("minute");
  const [fields, setFields] = useState<Fields>({
    figure:
      of === "start"
        ? toLocalField(new Date(incident.impactStartedAt))
        : of === "class"
          ? incident.loss.class
          : "",
    why: "",
    when: { choice: "0", typed: "" },
  });
  const change = (by: Partial<Fields>) => setFields((before) => ({ ...before, ...by }));
  const { title, submit, why } = words[of];
  return (
    <ActDialog
      incident={String(incident.number)}
      title={title}
      submit={submit}
      act={actOf(of, fields, incident, now)}
      onClose={onClose}
    >
      <FigureField
        incident={incident}
        of={of}
        figure={fields.figure}
        onChange={(figure) => change({ figure })}
        now={now}
      />
      {of === "rate" && (
        <WhenField
          label="Since"
          options={sinceOptions(incident)}
          value={fields.when}
          onChange={(when) => change({ when })}
          now={now}
        />
      )}
      <TextInput
        label={why}
        maxLength={1000}
        value={fields.why}
        onChange={({ currentTarget }) => change({ why: currentTarget.value })}
      />
    </ActDialog>
  );
}

type FigureFieldProps = {
  incident: Incident;
  of: Correctable;
  figure: string;
  onChange: (figure: string) => void;
  now: Date;
};

function FigureField({ incident, of, figure, onChange, now }: FigureFieldProps) {
  const { currency } = incident.loss;
  if (of === "class")
    return (
      <NativeSelect
        label="Loss"
        data={classOptions}
        value={figure}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    );
  if (of === "start")
    return (
      <TextInput
        type="datetime-local"
        label="Customers have felt it since"
        max={toLocalField(now)}
        value={figure}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    );
  return (
    <TextInput
      label={of === "rate" ? `${currency} an hour` : `Amount in ${currency}`}
      inputMode="decimal"
      data-autofocus
      value={figure}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
