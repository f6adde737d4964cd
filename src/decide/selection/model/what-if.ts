import { compareFrequency } from "../../../own/organisation/model/bands.ts";
import type { Derivation } from "./derivation.ts";
import { compareLevel } from "./on-call-level.ts";

/** What can move when the bands change. */
export type Dimension = "availabilityTarget" | "deploymentTarget" | "operatingModel" | "onCallLevel";

/** One dimension on which a service moves; up means more reliability, deployments or ownership by the team. */
export type Move = { dimension: Dimension; direction: "up" | "down" };

/** The dimensions on which two derivations of a service differ, each with its direction. */
export function movesBetween(before: Derivation, after: Derivation): Move[] {
  const differences: [Dimension, number][] = [
    ["availabilityTarget", after.availabilityPpm - before.availabilityPpm],
    ["deploymentTarget", compareFrequency(after.deploymentTarget, before.deploymentTarget)],
    ["operatingModel", ownership(after) - ownership(before)],
    ["onCallLevel", compareLevel(after.onCallLevel, before.onCallLevel)],
  ];
  return differences.flatMap(([dimension, difference]) =>
    difference === 0 ? [] : [{ dimension, direction: difference > 0 ? "up" : "down" }],
  );
}

const ownership = ({ operatingModel }: Derivation): number =>
  operatingModel === "you-build-it-you-run-it" ? 1 : 0;
