import { Button, CloseButton, NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { asProblem } from "../../api/problem.ts";
import type { FieldProblem } from "../../api/problem.ts";
import { onCallLevelFaces } from "../../shared/on-call-level-badge.tsx";
import { operatingModelFaces } from "../../shared/operating-model-badge.tsx";
import { Problems } from "../editing/cards-input.tsx";
import { problemsAt } from "../editing/draft.ts";
import { wordsOf } from "../editing/field-values.ts";
import { draftOf, repeatedNames, valueOf, withBand, withoutBand } from "./bands-draft.ts";
import type { BandsDraft } from "./bands-draft.ts";
import { BandsPreview } from "./bands-preview.tsx";
import { DecisionForm } from "./decision-form.tsx";
import classes from "./settings.module.css";
import { useBandsPreview } from "./use-policies.ts";
import type { BandsValue, PolicyHistory } from "./use-policies.ts";

type BandsEditorProps = { value: BandsValue; history: PolicyHistory; currency: string; onClose: () => void };

const previewAfterMs = 350;

/** Edits the bands, telling all the while which services would move. */
export function BandsEditor({ value, history, currency, onClose }: BandsEditorProps) {
  const [draft, setDraft] = useState(() => draftOf(value));
  const [settled] = useDebouncedValue(draft, previewAfterMs);
  const preview = useBandsPreview(valueOf(settled));
  const repeated = repeatedNames(draft);
  // What the preview refuses the decision would refuse too, at the same fields.
  const live = preview.error
    ? asProblem(preview.error).errors.map(({ path, message }) => ({ path: `value.${path}`, message }))
    : [];
  return (
    <DecisionForm
      kind="bands"
      value={() => valueOf(draft)}
      history={history}
      shown={(path) => path.startsWith("value.")}
      ready={repeated.length === 0}
      onClose={onClose}
    >
      {(refused) => {
        const problems = live.length > 0 ? live : refused;
        const props = { draft, setDraft, problems };
        return (
          <>
            <ExposureFields {...props} currency={currency} />
            <DemandFields {...props} repeated={repeated} />
            <NativeSelect
              label="Where the bands leave the model open"
              data={Object.entries(operatingModelFaces).map(([model, { label }]) => ({
                value: model,
                label,
              }))}
              value={draft.betweenModel}
              onChange={({ currentTarget }) =>
                setDraft({ ...draft, betweenModel: currentTarget.value as BandsDraft["betweenModel"] })
              }
            />
            <BandsPreview preview={preview} />
          </>
        );
      }}
    </DecisionForm>
  );
}

type FieldsProps = {
  draft: BandsDraft;
  setDraft: (draft: BandsDraft) => void;
  problems: readonly FieldProblem[];
};

const errorOf = (problems: readonly FieldProblem[], path: string) => {
  const words = wordsOf(problemsAt(problems, path));
  return words === undefined ? {} : { error: words };
};

function ExposureFields({ draft, setDraft, problems, currency }: FieldsProps & { currency: string }) {
  const { exposure } = draft;
  const path = "value.exposureBands";
  const put = (index: number, change: Partial<BandsDraft["exposure"][number]>) =>
    setDraft({
      ...draft,
      exposure: exposure.map((band, i) => (i === index ? { ...band, ...change } : band)),
    });
  return (
    <fieldset className={classes.group}>
      <legend>Exposure, from the lowest up</legend>
      {exposure.map((band, i) => (
        // A band has no identity but its place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={i} className={classes.band}>
          {i === exposure.length - 1 ? (
            <p className={classes.open}>
              and above<small>the last band has no end</small>
            </p>
          ) : (
            <TextInput
              label={`Up to (${currency} an hour)`}
              inputMode="decimal"
              value={band.upTo}
              onChange={({ currentTarget }) => put(i, { upTo: currentTarget.value })}
              {...errorOf(problems, `${path}[${i}].upTo`)}
            />
          )}
          <TextInput
            label="Availability (%)"
            inputMode="decimal"
            placeholder="99.9"
            value={band.availability}
            onChange={({ currentTarget }) => put(i, { availability: currentTarget.value })}
            {...errorOf(problems, `${path}[${i}].availability`)}
          />
          <NativeSelect
            label="On call"
            data={Object.entries(onCallLevelFaces).map(([level, { shortLabel }]) => ({
              value: level,
              label: shortLabel,
            }))}
            value={band.onCall}
            onChange={({ currentTarget }) =>
              put(i, { onCall: currentTarget.value as BandsDraft["exposure"][number]["onCall"] })
            }
          />
          <CloseButton
            aria-label={`Remove band ${i + 1}`}
            disabled={exposure.length === 1}
            onClick={() => setDraft(withoutBand(draft, i))}
          />
        </div>
      ))}
      <Problems problems={problems.filter((problem) => problem.path === path)} />
      <Button variant="default" size="compact-sm" onClick={() => setDraft(withBand(draft))}>
        Add a band above
      </Button>
    </fieldset>
  );
}

function DemandFields({
  draft,
  setDraft,
  problems,
  repeated,
}: FieldsProps & { repeated: readonly number[] }) {
  const { demand } = draft;
  const set = (next: BandsDraft["demand"]) => setDraft({ ...draft, demand: next });
  const put = (index: number, change: Partial<BandsDraft["demand"][number]>) =>
    set(demand.map((band, i) => (i === index ? { ...band, ...change } : band)));
  return (
    <fieldset className={classes.group}>
      <legend>Demand, from low to high</legend>
      {demand.map((band, i) => (
        // A band has no identity but its place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={i} className={classes.demand}>
          <TextInput
            aria-label={`Name of demand band ${i + 1}`}
            value={band.name}
            onChange={({ currentTarget }) => put(i, { name: currentTarget.value })}
            {...(repeated.includes(i) ? { error: "another band has this name; choose another" } : {})}
          />
          <TextInput
            aria-label={`Deployments of ${band.name || "this band"}`}
            placeholder="weekly, or 3 per week"
            value={band.frequency}
            onChange={({ currentTarget }) => put(i, { frequency: currentTarget.value })}
            {...errorOf(problems, `value.demandBands.${band.name.trim()}`)}
          />
          <CloseButton
            aria-label={`Remove ${band.name || "this band"}`}
            disabled={demand.length === 1}
            onClick={() => set(demand.filter((_, other) => other !== i))}
          />
        </div>
      ))}
      <Problems problems={problems.filter(({ path }) => path === "value.demandBands")} />
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => set([...demand, { name: "", frequency: "" }])}
      >
        Add a band
      </Button>
    </fieldset>
  );
}
