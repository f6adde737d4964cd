import { Button, Modal, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { asProblem } from "../../api/problem.ts";
import { problemsAt } from "../../own/editing/draft.ts";
import { FieldInput } from "../../own/editing/field-input.tsx";
import type { Field } from "../../own/editing/form-fields.ts";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { SearchPicker } from "../../shared/search-picker.tsx";
import type { Picked } from "../../shared/search-picker.tsx";
import { tellDone } from "../../shared/undo.ts";
import { bodyOf, bodyOfPeak, fieldsOf, newPeakFields, repeatsInWords } from "./peak-fields.ts";
import type { PeakFields, Repeats } from "./peak-fields.ts";
import classes from "./peak-dialog.module.css";
import { useChangePeak } from "./use-peaks.ts";
import type { Peak } from "./use-peaks.ts";

type PeakDialogProps = {
  /** None where it is still to be chosen. */
  service: Picked | null;
  /** The peak that is changed; none adds one. */
  peak?: Peak | undefined;
  onClose: () => void;
};

const readerZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Adds a peak to a service, or changes one from now on. */
export function PeakDialog({ service: given, peak, onClose }: PeakDialogProps) {
  const [service, setService] = useState(given);
  const [fields, setFields] = useState(() => (peak ? fieldsOf(peak) : newPeakFields(readerZone)));
  const { mutate, mutateAsync, isPending, error } = useChangePeak();
  const set = (by: Partial<PeakFields>) => setFields((before) => ({ ...before, ...by }));
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if (!service) return;
    const { slug } = service;
    const body = bodyOf(fields);
    if (peak)
      mutate(
        { slug, id: peak.id, change: body },
        {
          onSuccess: () => {
            tellDone(`${body.name} is changed.`, () =>
              mutateAsync({ slug, id: peak.id, change: bodyOfPeak(peak) }),
            );
            onClose();
          },
        },
      );
    else
      mutate(
        { slug, add: body },
        {
          onSuccess: ({ items }) => {
            const added = items.find(({ name }) => name === body.name);
            tellDone(
              `${body.name} is added to ${service.name}.`,
              added ? () => mutateAsync({ slug, id: added.id, remove: true }) : null,
            );
            onClose();
          },
        },
      );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={peak ? `Change ${peak.name} of ${service?.name ?? ""}` : "Add a peak"}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <form className={classes.form} onSubmit={save}>
        {!given && (
          <SearchPicker
            kind="service"
            label="Of which service?"
            value={service}
            onChange={setService}
            inDialog
          />
        )}
        <PeakInputs fields={fields} set={set} error={error} />
        {!hasShownField(error) && <ProblemNote error={error} />}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={isPending} disabled={!service || !fields.name.trim()}>
            {peak ? "Change it" : "Add it"}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

const shownPaths = new Set([
  "name",
  "exposurePerHour",
  "start",
  "timeZone",
  "duration",
  "rule",
  "leadHours",
  "lagHours",
]);

const hasShownField = (error: unknown): boolean =>
  error !== null && asProblem(error).errors.some(({ path }) => shownPaths.has(path));

const inputs = {
  name: { path: "name", label: "Name", input: "text", placeholder: "Black Friday" },
  exposurePerHour: {
    path: "exposurePerHour",
    label: "What can an hour without it cost then?",
    input: "amount",
  },
  timeZone: { path: "timeZone", label: "Time zone", input: "zone" },
  rule: {
    path: "rule",
    label: "Rule",
    hint: "An iCalendar rule, such as FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
    input: "text",
  },
} satisfies Record<string, Field>;

type PeakInputsProps = { fields: PeakFields; set: (by: Partial<PeakFields>) => void; error: unknown };

function PeakInputs({ fields, set, error }: PeakInputsProps) {
  const problems = error ? asProblem(error).errors : [];
  const wrong = (path: string) => {
    const [first] = problemsAt(problems, path);
    return first ? { error: first.message } : {};
  };
  const field = (name: keyof typeof inputs) => (
    <FieldInput
      field={inputs[name]}
      path={name}
      value={fields[name]}
      onChange={(value) => set({ [name]: typeof value === "string" ? value : "" })}
      problems={problems}
    />
  );
  return (
    <>
      {field("name")}
      {field("exposurePerHour")}
      <div className={classes.pair}>
        <TextInput
          label="Starts"
          type="datetime-local"
          value={fields.start}
          onChange={({ currentTarget }) => set({ start: currentTarget.value })}
          {...wrong("start")}
        />
        {field("timeZone")}
      </div>
      <div className={classes.pair}>
        <TextInput
          label="How long?"
          value={fields.length}
          onChange={({ currentTarget }) => set({ length: currentTarget.value })}
          {...wrong("duration")}
        />
        <NativeSelect
          label="Counted in"
          value={fields.unit}
          data={[
            { value: "days", label: "days" },
            { value: "hours", label: "hours" },
            { value: "iso", label: "as ISO 8601 (P1DT12H)" },
          ]}
          onChange={({ currentTarget }) => set({ unit: unitOf(currentTarget.value) })}
        />
      </div>
      <NativeSelect
        label="How often?"
        value={fields.repeats}
        data={repeatOptions}
        onChange={({ currentTarget }) =>
          set({ repeats: repeatOptions.find(({ value }) => value === currentTarget.value)?.value ?? "once" })
        }
        {...(fields.repeats === "rule" ? {} : wrong("rule"))}
      />
      {fields.repeats === "rule" && field("rule")}
      <div className={classes.pair}>
        <TextInput
          label="Hours of lead before it"
          inputMode="numeric"
          value={fields.leadHours}
          onChange={({ currentTarget }) => set({ leadHours: currentTarget.value })}
          {...wrong("leadHours")}
        />
        <TextInput
          label="Hours of lag after it"
          inputMode="numeric"
          value={fields.lagHours}
          onChange={({ currentTarget }) => set({ lagHours: currentTarget.value })}
          {...wrong("lagHours")}
        />
      </div>
    </>
  );
}

const repeatOptions = Object.entries(repeatsInWords).map(([value, label]) => ({
  value: value as Repeats,
  label,
}));

const unitOf = (value: string): PeakFields["unit"] => (value === "hours" || value === "iso" ? value : "days");
