import { z } from "zod";
import type { Platform } from "../../platform/context.ts";
import type { Routes } from "../../platform/http/server.ts";
import { instantInput, toMoney } from "../../platform/http/shapes.ts";
import { estateCost, placeOf } from "./estate-cost.ts";
import { quarterStart, type EstateFacts } from "./estate-facts.ts";
import { chosenServices, estateFilter } from "./estate-filter.ts";
import { estateShape, pointOf, toEstateItem, toSummary, type Point } from "./estate-shapes.ts";
import type { Estate, ReadEstate } from "./estate.ts";
import { noPolicy, policyInWords } from "./run-cost-shapes.ts";
import type { StandbyYears } from "./standby-years.ts";

/** The whole estate at an instant. */
export const estateRoutes =
  ({ db, clock }: Platform, readEstate: ReadEstate, yearsOf: StandbyYears, facts: EstateFacts): Routes =>
  async (app) => {
    app.get(
      "/estate",
      {
        config: { permission: "signed-in" },
        schema: {
          tags: ["decide"],
          summary:
            "Every living service as a point: exposure, deployments, model, level, light, and the whole in words",
          querystring: z.object({ ...estateFilter, at: instantInput.optional() }),
          response: { 200: estateShape },
        },
      },
      async ({ query: { at: wanted, ...filter } }, reply) => {
        const estate = await readEstate(db);
        const now = clock.now();
        const at = wanted ?? now;
        const loss = await facts.lossByService?.(db, quarterStart(at), at < now ? at : now);
        const points = chosenServices(estate, filter).map((service) => pointOf(estate, service, at));
        const answer: z.infer<typeof estateShape> = {
          at: at.toISOString(),
          summary: toSummary(points, await costOf(estate, points, yearsOf, at)),
          items: points.map((point) =>
            toEstateItem(point, estate.currency, loss ? (loss.get(point.service.id) ?? 0) : null),
          ),
          next: null,
        };
        // Ten thousand points are too many to be checked on their way out; the compiler has checked their shape.
        return reply
          .header("content-type", "application/json; charset=utf-8")
          .serializer(JSON.stringify)
          .send(answer);
      },
    );
  };

async function costOf(estate: Estate, points: readonly Point[], yearsOf: StandbyYears, at: Date) {
  const policy = estate.remunerationAt(at);
  if (policy === null) return { known: false, note: noPolicy, standby: null, schedules: 0, operations: null };
  const places = points.flatMap(({ service, derivation }) =>
    derivation ? [placeOf(service, derivation)] : [],
  );
  const cost = await estateCost(estate, places, policy, yearsOf, at);
  return {
    known: true,
    note: `${policyInWords(policy, estate.currency)}, one person on each schedule.`,
    standby: toMoney(cost.productMinor, estate.currency),
    schedules: cost.schedules,
    operations: cost.operationsMinor === null ? null : toMoney(cost.operationsMinor, estate.currency),
  };
}
