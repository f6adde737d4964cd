import { invalidField } from "../../lib/errors.ts";
import { parseMajor } from "../../lib/money.ts";
import type { Context } from "../../platform/context.ts";
import { changeIncident, type IncidentParts } from "./change-incident.ts";
import { chooseClass, type LossClass } from "./model/class.ts";
import { moveImpactStart } from "./model/lifecycle.ts";
import { addCost, reviseLoss, type LossRate } from "./model/loss.ts";
import { classInputs, priceIncident } from "./price-incident.ts";
import type { StoredIncident } from "./stored-incident.ts";

/** One correction of what an incident costs; exactly one of the figures is given. */
export type LossCorrection = {
  why: string;
  perHour?: string | number | undefined;
  sharePercent?: number | undefined;
  cost?: string | number | undefined;
  from?: Date | undefined;
  until?: Date | undefined;
  impactStartedAt?: Date | undefined;
};

/** Revises the rate (from an instant on, or for a stretch of the past), adds a cost, or moves the start of the impact. */
export const reviseIncidentLoss = (
  parts: IncidentParts,
  context: Context,
  id: string,
  correction: LossCorrection,
): Promise<StoredIncident> =>
  changeIncident(parts, context, id, "incident.loss", (change) => {
    const { stored, board, aftermath, now, by } = change;
    const { why } = correction;
    if (correction.impactStartedAt !== undefined) {
      const to = correction.impactStartedAt;
      if (to > now) throw invalidField("impactStartedAt", "must not lie in the future");
      aftermath.tell(stored.id, by, {
        kind: "impact-start-moved",
        fromAt: stored.incident.impactStartedAt.toISOString(),
        toAt: to.toISOString(),
        why,
      });
      return { stored: { ...stored, incident: moveImpactStart(stored.incident, to) }, reason: why };
    }
    if (correction.cost !== undefined) {
      const amountMinor = parseMajor(correction.cost, board.currency, "cost");
      aftermath.tell(stored.id, by, { kind: "cost-added", amountMinor, currency: board.currency, why });
      return {
        stored: { ...stored, loss: addCost(stored.loss, { amountMinor, incurredAt: now, by, why }) },
        reason: why,
      };
    }
    const effectiveFromAt = correction.from ?? now;
    const effectiveUntilAt = correction.until ?? null;
    const loss = reviseLoss(stored.loss, {
      effectiveFromAt,
      effectiveUntilAt,
      rate: readRate(correction, board.currency),
      madeAt: now,
      by,
      why,
    });
    aftermath.tell(stored.id, by, {
      kind: "loss-revised",
      perHourMinor: priceIncident({ ...stored, loss }, board, effectiveFromAt > now ? effectiveFromAt : now)
        .loss.lastPerHourMinor,
      currency: board.currency,
      effectiveFromAt: effectiveFromAt.toISOString(),
      effectiveUntilAt: effectiveUntilAt?.toISOString() ?? null,
      why,
    });
    return { stored: { ...stored, loss }, reason: why };
  });

function readRate({ perHour, sharePercent }: LossCorrection, currency: string): LossRate {
  if (perHour !== undefined) return { ratePerHourMinor: parseMajor(perHour, currency, "perHour") };
  if (sharePercent === undefined)
    throw invalidField("perHour", "give perHour, sharePercent, cost or impactStartedAt");
  return { shareBasisPoints: Math.round(sharePercent * 100) };
}

/** A person's choice of class: anyone may raise it, lowering needs a reason. */
export const chooseIncidentClass = (
  parts: IncidentParts,
  context: Context,
  id: string,
  chosen: { lossClass: LossClass; why: string },
): Promise<StoredIncident> =>
  changeIncident(parts, context, id, "incident.class", ({ stored, board, now, by }) => ({
    stored: {
      ...stored,
      classChoice: chooseClass(classInputs(stored, board, now), { ...chosen, by, at: now }),
    },
    reason: chosen.why,
  }));
