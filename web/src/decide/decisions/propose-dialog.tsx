import { Button, Modal, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { SubmitEvent } from "react";
import type { components } from "../../api/schema.ts";
import { onCallLevelFaces } from "../../shared/on-call-level-badge.tsx";
import { operatingModelFaces } from "../../shared/operating-model-badge.tsx";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { SegmentedChoice } from "../../shared/segmented-choice.tsx";
import { tellDone } from "../../shared/undo.ts";
import classes from "./decisions.module.css";
import { sayModelAndLevel } from "./model-and-level.tsx";
import { useProposeDecision } from "./use-decisions.ts";
import type { WantedDecision } from "./use-decisions.ts";
import { levelsAbove, wantedOf } from "./wanted-decision.ts";
import type { ProposalFields } from "./wanted-decision.ts";

type ProposeDialogProps = {
  service: { slug: string; name: string };
  derivation: components["schemas"]["Derivation"];
  onClose: () => void;
};

/** Proposes how a service shall be run: as derived, or otherwise with the reason. */
export function ProposeDialog({ service, derivation: { derived, peak }, onClose }: ProposeDialogProps) {
  const { mutate, isPending, error } = useProposeDecision(service.slug);
  const [fields, setFields] = useState<ProposalFields>({
    otherwise: false,
    operatingModel: derived.operatingModel,
    onCallLevel: "",
    reason: "",
    from: "",
    review: "",
  });
  const set = (by: Partial<ProposalFields>) => setFields((before) => ({ ...before, ...by }));
  const wanted: WantedDecision | null = wantedOf(fields, derived);
  const propose = (event: SubmitEvent) => {
    event.preventDefault();
    if (!wanted) return;
    mutate(wanted, {
      onSuccess: ({ accountable }) => {
        const who = accountable.people.map(({ name }) => name).join(" or ") || "an administrator";
        tellDone(`Proposed for ${service.name}; it waits for ${who}.`);
        onClose();
      },
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={`Decide how ${service.name} is run`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <form className={classes.form} onSubmit={propose}>
        <SegmentedChoice
          legend="Which operating model?"
          value={fields.otherwise ? "other" : "derived"}
          options={[
            { value: "derived", label: "As derived" },
            { value: "other", label: "Another, with a reason" },
          ]}
          onChoose={(value) => set({ otherwise: value === "other" })}
        />
        <p className={classes.reason}>
          {fields.otherwise ? "Derived is" : "It is"} {sayModelAndLevel(derived)}
          {peak ? ", outside its peak, which raises it by itself" : ""}.
        </p>
        {fields.otherwise && <Otherwise fields={fields} derived={derived} onChange={set} />}
        <Textarea
          label="Why?"
          description={fields.otherwise ? undefined : "May be left empty"}
          maxLength={2000}
          autosize
          minRows={2}
          value={fields.reason}
          onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
        />
        <div className={classes.dates}>
          <TextInput
            type="date"
            label="From which day?"
            description="From its approval, where left empty"
            value={fields.from}
            onChange={({ currentTarget }) => set({ from: currentTarget.value })}
          />
          <TextInput
            type="date"
            label="To be looked at again by"
            description="Half a year on, where left empty"
            value={fields.review}
            onChange={({ currentTarget }) => set({ review: currentTarget.value })}
          />
        </div>
        <ProblemNote error={error} />
        <div className={classes.end}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={isPending} disabled={!wanted}>
            Propose
          </Button>
        </div>
      </form>
    </Modal>
  );
}

type OtherwiseProps = {
  fields: ProposalFields;
  derived: components["schemas"]["Derivation"]["derived"];
  onChange: (by: Partial<ProposalFields>) => void;
};

function Otherwise({ fields, derived, onChange }: OtherwiseProps) {
  const levels = levelsAbove(fields, derived);
  return (
    <div className={classes.dates}>
      <NativeSelect
        label="Operating model"
        data={Object.entries(operatingModelFaces).map(([value, { label }]) => ({ value, label }))}
        value={fields.operatingModel}
        onChange={({ currentTarget }) =>
          onChange({
            operatingModel: currentTarget.value as ProposalFields["operatingModel"],
            onCallLevel: "",
          })
        }
      />
      {levels.length > 0 && (
        <NativeSelect
          label="On call out of hours"
          data={[
            { value: "", label: "As its exposure asks" },
            ...levels.map((level) => ({ value: level, label: onCallLevelFaces[level].label })),
          ]}
          value={fields.onCallLevel}
          onChange={({ currentTarget }) =>
            onChange({ onCallLevel: currentTarget.value as ProposalFields["onCallLevel"] })
          }
        />
      )}
    </div>
  );
}
