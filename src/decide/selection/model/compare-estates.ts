import { AppError } from "../../../lib/errors.ts";
import type { BandsInCurrency } from "./default-bands.ts";
import type { Derivation } from "./derivation.ts";
import { derive } from "./derive.ts";
import type { ServiceEstimate } from "./derive.ts";
import { movesBetween } from "./what-if.ts";
import type { Move } from "./what-if.ts";

/** A service that moves, with its derivations before and after. */
export type MovedService = { slug: string; before: Derivation; after: Derivation; moves: Move[] };

/** A what-if over an estate; `refused` are services that the bands, before or after, cannot answer for, and why. */
export type WhatIf = {
  moved: MovedService[];
  /** What is derived by slug, of those that can be answered for both times. */
  before: ReadonlyMap<string, Derivation>;
  after: ReadonlyMap<string, Derivation>;
  refused: { slug: string; message: string }[];
};

/** Which services other bands or estimates would move at an instant, and on what dimension (spec: selection, The selector). */
export function compareEstates(
  services: readonly { slug: string; before: ServiceEstimate; after: ServiceEstimate }[],
  bands: { before: BandsInCurrency; after: BandsInCurrency },
  at: Date,
) {
  const before = new Map<string, Derivation>();
  const after = new Map<string, Derivation>();
  const answer = { moved: [] as MovedService[], before, after, refused: [] as WhatIf["refused"] };
  for (const { slug, ...estimates } of services) {
    try {
      const was = derive(estimates.before, bands.before, at);
      const would = derive(estimates.after, bands.after, at);
      before.set(slug, was);
      after.set(slug, would);
      const moves = movesBetween(was, would);
      if (moves.length > 0) answer.moved.push({ slug, before: was, after: would, moves });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      answer.refused.push({ slug, message: error.message });
    }
  }
  return answer satisfies WhatIf;
}
