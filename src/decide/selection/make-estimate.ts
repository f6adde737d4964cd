import { invalidField } from "../../lib/errors.ts";
import { parseMajor } from "../../lib/money.ts";
import { saveEstimates, type EstimateBasis } from "../../own/catalogue/index.ts";
import { command } from "../../platform/command.ts";
import type { Context } from "../../platform/context.ts";
import { lockEstimatedService } from "./change-estimated-service.ts";
import type { ReadEstate } from "./estate.ts";
import { readDueDate } from "./model/due-date.ts";
import { derive } from "./model/derive.ts";

export type WantedEstimate = {
  exposurePerHour: string | number;
  demand: string;
  basis: EstimateBasis;
  note?: string | undefined;
  effectiveFrom?: Date | undefined;
  dueAgainOn?: string | undefined;
};

/** Estimates a service anew, from now or from a later instant on; what was estimated before stays in its history. */
export const makeEstimate = (
  context: Context,
  readEstate: ReadEstate,
  slug: string,
  wanted: WantedEstimate,
): Promise<void> =>
  command(context, async (tx, step) => {
    const estate = await readEstate(tx);
    const service = await lockEstimatedService(tx, step, estate, slug, "exposurePerHour and demand");
    const effectiveFrom = wanted.effectiveFrom ?? step.now;
    if (effectiveFrom < step.now)
      throw invalidField(
        "effectiveFrom",
        "lies in the past, which stays as it was; leave it out to begin now",
      );
    const exposurePerHourMinor = parseMajor(wanted.exposurePerHour, estate.currency, "exposurePerHour");
    const { kind } = service;
    // Refuses what the derivation could not answer for.
    derive(
      { kind, exposurePerHourMinor, demand: wanted.demand },
      estate.bandsAt(effectiveFrom),
      effectiveFrom,
    );
    const estimate = {
      exposurePerHourMinor,
      demand: wanted.demand,
      basis: wanted.basis,
      note: wanted.note?.trim() ?? "",
      dueAgainOn: readDueDate(wanted.dueAgainOn, effectiveFrom),
    };
    const by = { estimatedBy: context.actor.name, effectiveFrom };
    await saveEstimates(tx, [{ serviceId: service.id, estimate }], by, step.now);
    const before = estate.estimate(service.id, effectiveFrom);
    return {
      result: undefined,
      audit: {
        action: "service.estimate",
        subject: { kind: "service", id: service.id, name: service.slug },
        before: before && { exposurePerHourMinor: before.exposurePerHourMinor, demand: before.demand },
        after: { ...estimate, effectiveFrom },
        reason: estimate.note,
      },
      events: [{ type: "service.changed", id: service.slug }],
    };
  });
