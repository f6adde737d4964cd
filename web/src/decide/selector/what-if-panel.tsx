import { Button } from "@mantine/core";
import { IconArrowBackUp, IconArrowRight, IconCheck, IconRoute } from "@tabler/icons-react";
import { defaultBands } from "../../../../src/decide/selection/model/default-bands.ts";
import type { BandsInCurrency } from "../../../../src/decide/selection/model/default-bands.ts";
import { movesBetween } from "../../../../src/decide/selection/model/what-if.ts";
import type { Move } from "../../../../src/decide/selection/model/what-if.ts";
import type { Derivation } from "../../../../src/decide/selection/model/derivation.ts";
import { percentFromPpm } from "../../shared/format/format-percentage.ts";
import { onCallLevelFaces } from "../../shared/on-call-level-badge.tsx";
import { operatingModelFaces } from "../../shared/operating-model-badge.tsx";
import { deriveSketch } from "./derive-sketch.ts";
import { EstateEffect } from "./estate-effect.tsx";
import {
  hasExtremeLevel,
  keepWhatIf,
  startWhatIf,
  toggleExtremeLevel,
  undoWhatIf,
} from "./selector-state.ts";
import type { SelectorState } from "./selector-state.ts";
import classes from "./what-if-panel.module.css";

type WhatIfPanelProps = {
  state: SelectorState;
  usual: BandsInCurrency;
  change: (next: (state: SelectorState) => SelectorState) => void;
  signedIn: boolean;
};

/** Asks what if: moves services and edges of bands, and says which services go where. */
export function WhatIfPanel({ state, usual, change, signedIn }: WhatIfPanelProps) {
  const extreme = hasExtremeLevel(state);
  return (
    <div className={classes.panel}>
      <div className={classes.buttons}>
        {state.baseline ? (
          <>
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={15} />}
              onClick={() => change(undoWhatIf)}
            >
              Put everything back
            </Button>
            <Button
              variant="default"
              leftSection={<IconCheck size={15} />}
              onClick={() => change(keepWhatIf)}
            >
              Go on from here
            </Button>
          </>
        ) : (
          <Button variant="default" leftSection={<IconRoute size={15} />} onClick={() => change(startWhatIf)}>
            What if…
          </Button>
        )}
        <Button variant="subtle" color="gray" onClick={() => change(toggleExtremeLevel)}>
          {extreme ? "Take the 99.99 % level away" : "Add a 99.99 % level"}
        </Button>
      </div>
      {state.baseline ? <Moves state={state} /> : <Hint usual={usual} />}
      {signedIn && <EstateEffect state={state} usual={usual} />}
    </div>
  );
}

const Hint = ({ usual }: { usual: BandsInCurrency }) => (
  <p className={classes.hint}>
    The bands are {usual === defaultBands ? "the playbook’s furniture retailer’s" : "your organisation’s"}.
    Drag their edges, or press <em>What if</em> first to see arrows.
  </p>
);

function Moves({ state: { services, bands, baseline } }: { state: SelectorState }) {
  const moved = services.flatMap((service) => {
    const was = baseline?.services.find(({ name }) => name === service.name);
    if (!baseline || !was) return [];
    const before = deriveSketch(was, baseline.bands);
    const after = deriveSketch(service, bands);
    const moves = movesBetween(before, after);
    return moves.length > 0 ? [{ name: service.name, before, after, moves }] : [];
  });
  if (moved.length === 0)
    return <p className={classes.hint}>Nothing has moved yet: drag a dot, or the edge of a band.</p>;
  return (
    <ul className={classes.moves} aria-live="polite">
      {moved.map(({ name, before, after, moves }) => (
        <li key={name}>
          <strong>{name}</strong>
          {moves.map(({ dimension }) => (
            <span key={dimension} className={classes.move}>
              {said[dimension](before)}
              <IconArrowRight size={13} stroke={2} aria-label="to" />
              {said[dimension](after)}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

const said: Record<Move["dimension"], (derivation: Derivation) => string> = {
  availabilityTarget: ({ availabilityPpm }) => percentFromPpm(availabilityPpm),
  deploymentTarget: ({ deploymentTarget }) => deploymentTarget.label,
  operatingModel: ({ operatingModel }) => operatingModelFaces[operatingModel].label,
  onCallLevel: ({ operatingModel, onCallLevel }) =>
    operatingModel === "ops-run-it"
      ? "operations at night"
      : onCallLevelFaces[onCallLevel].label.toLowerCase(),
};
