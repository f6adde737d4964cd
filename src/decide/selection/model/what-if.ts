import { AppError } from "../../../lib/errors.ts";
import { compareFrequency } from "../../../own/organisation/model/bands.ts";
import type { BandsInCurrency } from "./default-bands.ts";
import type { Derivation } from "./derivation.ts";
import { derive } from "./derive.ts";
import type { ServiceEstimate } from "./derive.ts";
import { compareLevel } from "./on-call-level.ts";

/** What can move when the bands change. */
export type Dimension = "availabilityTarget" | "deploymentTarget" | "operatingModel" | "onCallLevel";

/** One dimension on which a service moves; up means more reliability, deployments or ownership by the team. */
export type Move = { dimension: Dimension; direction: "up" | "down" };

/** A service that moves, with its derivations before and after. */
export type MovedService = { slug: string; before: Derivation; after: Derivation; moves: Move[] };

/** A what-if over an estate; `refused` are services that a set of bands cannot answer for, and why. */
export type WhatIf = {
  moved: MovedService[];
  unmovedSlugs: string[];
  refused: { slug: string; message: string }[];
};

/** Which services another set of bands would move at an instant, and on what dimension (spec: selection, The selector). */
export function compareBands(
  services: readonly { slug: string; estimate: ServiceEstimate }[],
  bands: { before: BandsInCurrency; after: BandsInCurrency },
  at: Date,
): WhatIf {
  const answer: WhatIf = { moved: [], unmovedSlugs: [], refused: [] };
  for (const { slug, estimate } of services) {
    try {
      const before = derive(estimate, bands.before, at);
      const after = derive(estimate, bands.after, at);
      const moves = movesBetween(before, after);
      if (moves.length > 0) answer.moved.push({ slug, before, after, moves });
      else answer.unmovedSlugs.push(slug);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      answer.refused.push({ slug, message: error.message });
    }
  }
  return answer;
}

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
