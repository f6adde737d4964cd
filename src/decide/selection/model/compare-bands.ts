import { AppError } from "../../../lib/errors.ts";
import type { BandsInCurrency } from "./default-bands.ts";
import type { Derivation } from "./derivation.ts";
import { derive } from "./derive.ts";
import type { ServiceEstimate } from "./derive.ts";
import { movesBetween } from "./what-if.ts";
import type { Move } from "./what-if.ts";

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
