import { AppError } from "../../lib/errors.ts";
import { loadEstimateHistory, saveEstimates, type EstimateRow } from "../../own/catalogue/index.ts";
import { command } from "../../platform/command.ts";
import type { Context } from "../../platform/context.ts";
import { lockEstimatedService } from "./change-estimated-service.ts";
import type { ReadEstate } from "./estate.ts";

type PastEstimate = Awaited<ReturnType<typeof loadEstimateHistory>>[number];

/**
 * Takes the estimate back that was made last: what held before holds again from the same instant, or from now. Both stay in the
 * history, since what was derived meanwhile was derived from it.
 */
export const takeEstimateBack = (
  context: Context,
  readEstate: ReadEstate,
  slug: string,
  id: string,
): Promise<void> =>
  command(context, async (tx, step) => {
    const estate = await readEstate(tx);
    const service = await lockEstimatedService(tx, step, estate, slug, "exposurePerHour and demand");
    const history = await loadEstimateHistory(tx, service.id);
    const taken = history.find((one) => one.id === id);
    if (!taken) throw new AppError("not_found", `${slug} has no such estimate.`);
    if (history.some(({ recordedAt }) => recordedAt > taken.recordedAt))
      throw new AppError("conflict", `${slug} has been estimated anew since; take that back first.`);
    const before = history.find((one) => one !== taken && one.effectiveFrom <= taken.effectiveFrom);
    const effectiveFrom = taken.effectiveFrom > step.now ? taken.effectiveFrom : step.now;
    const estimate = restored(before);
    const by = { estimatedBy: context.actor.name, effectiveFrom };
    await saveEstimates(tx, [{ serviceId: service.id, estimate }], by, step.now);
    return {
      result: undefined,
      audit: {
        action: "service.estimate",
        subject: { kind: "service", id: service.id, name: service.slug },
        before: { exposurePerHourMinor: taken.exposurePerHourMinor, demand: taken.demand },
        after: estimate && { ...estimate, effectiveFrom },
        reason: "taken back",
      },
      events: [{ type: "service.changed", id: service.slug }],
    };
  });

/** What held before, as an estimate that holds again; null where there was none. */
function restored(before: PastEstimate | undefined): EstimateRow["estimate"] {
  if (!before || before.exposurePerHourMinor === null || before.demand === null) return null;
  const { exposurePerHourMinor, demand, basis, note, dueAgainOn } = before;
  return { exposurePerHourMinor, demand, basis, note, dueAgainOn };
}
