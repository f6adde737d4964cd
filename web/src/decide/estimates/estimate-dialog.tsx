import { Button, Modal, NativeSelect, TextInput, Textarea } from "@mantine/core";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { asProblem } from "../../api/problem.ts";
import { useOrganisation } from "../../own/use-organisation.ts";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { tellDone } from "../../shared/undo.ts";
import { demandInWords } from "../selector/derive-sketch.ts";
import { usualBands } from "../selector/usual-bands.ts";
import { basisInWords, estimateBodyOf, estimateFieldsOf } from "./estimate-fields.ts";
import type { BeginWith, EstimateFields } from "./estimate-fields.ts";
import classes from "./estimates.module.css";
import { newestOf, takeEstimateBack, useEstimateAnew } from "./use-estimates.ts";
import type { EstimateBody } from "./use-estimates.ts";

type EstimateDialogProps = {
  service: { slug: string; name: string };
  /** What is estimated now, or was tried. */
  now: BeginWith | undefined;
  onClose: () => void;
};

/** Makes the two estimates of a service anew, from now or from a later day on. */
export function EstimateDialog({ service, now, onClose }: EstimateDialogProps) {
  const { mutate, isPending, error } = useEstimateAnew(service.slug);
  const [fields, setFields] = useState(() => estimateFieldsOf(now));
  const set = (by: Partial<EstimateFields>) => setFields((before) => ({ ...before, ...by }));
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    mutate(estimateBodyOf(fields), {
      onSuccess: ({ items }) => {
        const made = newestOf(items);
        tellDone(
          `The estimates of ${service.name} are saved.`,
          made ? () => takeEstimateBack(service.slug, made.id) : null,
        );
        onClose();
      },
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Estimate ${service.name} anew`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <form className={classes.form} onSubmit={save}>
        <EstimateInputs fields={fields} set={set} error={error} />
        <div className={classes.end}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            type="submit"
            loading={isPending}
            disabled={fields.exposurePerHour.trim() === "" || fields.demand === ""}
          >
            Estimate
          </Button>
        </div>
      </form>
    </Modal>
  );
}

type EstimateInputsProps = {
  fields: EstimateFields;
  set: (by: Partial<EstimateFields>) => void;
  error: unknown;
};

function EstimateInputs({ fields, set, error }: EstimateInputsProps) {
  const organisation = useOrganisation(true).data;
  const { currency, demand } = usualBands(organisation);
  const problems = error ? asProblem(error).errors : [];
  const wrong = (path: string) => {
    const found = problems.find((problem) => problem.path === path);
    return found ? { error: found.message } : {};
  };
  const elsewhere = problems.every(({ path }) => !shownPaths.has(path));
  return (
    <>
      <TextInput
        data-autofocus
        label={`What can an hour without it cost, at most? (${currency})`}
        inputMode="decimal"
        value={fields.exposurePerHour}
        onChange={({ currentTarget }) => set({ exposurePerHour: currentTarget.value })}
        {...wrong("exposurePerHour")}
      />
      <NativeSelect
        label="How much do customers ask for new features?"
        value={fields.demand}
        data={[
          ...(fields.demand === "" ? [{ value: "", label: "choose" }] : []),
          ...demand.map(({ name, frequency }) => ({
            value: name,
            label: `${demandInWords(name)}: ${frequency.label} deployments`,
          })),
        ]}
        onChange={({ currentTarget }) => set({ demand: currentTarget.value })}
        {...wrong("demand")}
      />
      <NativeSelect
        label="What does it rest on?"
        value={fields.basis}
        data={Object.entries(basisInWords).map(([value, label]) => ({ value, label }))}
        onChange={({ currentTarget }) => set({ basis: currentTarget.value as EstimateBody["basis"] })}
      />
      <Textarea
        label="Note"
        maxLength={500}
        autosize
        minRows={2}
        value={fields.note}
        onChange={({ currentTarget }) => set({ note: currentTarget.value })}
        {...wrong("note")}
      />
      <div className={classes.pair}>
        <TextInput
          type="date"
          label="From which day?"
          description="Now, where left empty"
          value={fields.from}
          onChange={({ currentTarget }) => set({ from: currentTarget.value })}
          {...wrong("effectiveFrom")}
        />
        <TextInput
          type="date"
          label="Due again on"
          description="Half a year on, where left empty"
          value={fields.dueAgainOn}
          onChange={({ currentTarget }) => set({ dueAgainOn: currentTarget.value })}
          {...wrong("dueAgainOn")}
        />
      </div>
      {elsewhere && <ProblemNote error={error} />}
    </>
  );
}

const shownPaths = new Set(["exposurePerHour", "demand", "note", "effectiveFrom", "dueAgainOn"]);
