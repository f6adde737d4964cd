import { z } from "zod";
import { loadEstimateHistory } from "../../own/catalogue/index.ts";
import type { Platform } from "../../platform/context.ts";
import type { Routes } from "../../platform/http/server.ts";
import { instant, instantInput, money, named, toMoney } from "../../platform/http/shapes.ts";
import { loadDueEstimates } from "./due-estimates.ts";
import { chosenServices, estateFilter } from "./estate-filter.ts";
import { serviceOf, type ReadEstate } from "./estate.ts";
import { makeEstimate } from "./make-estimate.ts";
import { amountInput } from "./selection-shapes.ts";
import { takeEstimateBack } from "./take-estimate-back.ts";

const tags = ["decide"];
const basis = z.enum(["forecast", "past-incident", "research"]);
const params = z.object({ slug: z.string().max(200) });

const estimateShape = z
  .object({
    id: z.string(),
    exposurePerHour: money.nullable(),
    demand: z.string().nullable(),
    basis: basis.nullable(),
    note: z.string(),
    estimatedBy: z.string(),
    estimatedAt: instant,
    effectiveFrom: instant,
    dueAgainOn: z.string().nullable(),
    inForce: z.boolean(),
    isDue: z.boolean().describe("In force, and its date has come"),
  })
  .meta({ id: "EstimateInHistory", description: "The two estimates; null where they were withdrawn" });

const historyShape = z.object({
  managedBy: z.enum(["code", "interface"]),
  items: z.array(estimateShape),
  next: z.null(),
});

/** The two estimates of a service: their history, new ones, and those of the estate that are due again. */
export const estimateRoutes =
  (platform: Platform, readEstate: ReadEstate): Routes =>
  async (app) => {
    app.get(
      "/services/:slug/estimates",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary:
            "Every estimate ever made of a service, those that hold from later on too, the latest first",
          params,
          response: { 200: historyShape },
        },
      },
      async ({ params: { slug } }) => describeHistory(platform, readEstate, slug),
    );

    app.post(
      "/services/:slug/estimates",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "Estimate a service anew, from now or from a later instant on",
          params,
          body: z.strictObject({
            exposurePerHour: amountInput.describe("The most that an hour of unavailability can cost"),
            demand: z.string().max(60),
            basis,
            note: z.string().max(500).optional(),
            effectiveFrom: instantInput.optional(),
            dueAgainOn: z.string().max(10).optional().describe("A date; half a year on where left out"),
          }),
          response: { 201: historyShape },
        },
      },
      async (request, reply) => {
        const { slug } = request.params;
        await makeEstimate(request.context(), readEstate, slug, request.body);
        return reply.status(201).send(await describeHistory(platform, readEstate, slug));
      },
    );

    app.delete(
      "/services/:slug/estimates/:id",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "Take the estimate back that was made last; what held before holds again",
          params: params.extend({ id: z.uuid() }),
          response: { 200: historyShape },
        },
      },
      async (request) => {
        const { slug, id } = request.params;
        await takeEstimateBack(request.context(), readEstate, slug, id);
        return describeHistory(platform, readEstate, slug);
      },
    );

    app.get(
      "/estimates/due",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "Estimates in force that are due again, the longest due first, and services without any",
          querystring: z.object(estateFilter),
          response: {
            200: z.object({
              items: z.array(
                z.object({
                  service: named,
                  team: named.nullable(),
                  dueAgainOn: z.string(),
                  estimatedBy: z.string(),
                }),
              ),
              unestimated: z.array(z.object({ service: named, team: named.nullable() })),
              next: z.null(),
            }),
          },
        },
      },
      async ({ query }) => {
        const estate = await readEstate(platform.db);
        const now = platform.clock.now();
        const due = await loadDueEstimates(platform.db, now);
        const services = chosenServices(estate, query).map((service) => ({
          id: service.id,
          answer: {
            service: { slug: service.slug, name: service.name },
            team: service.ownerTeam && { slug: service.ownerTeam.slug, name: service.ownerTeam.name },
          },
        }));
        return {
          items: services
            .flatMap(({ id, answer }) => {
              const estimate = due.get(id);
              return estimate ? [{ ...answer, ...estimate }] : [];
            })
            .toSorted((a, b) => (a.dueAgainOn < b.dueAgainOn ? -1 : 1)),
          unestimated: services
            .filter(({ id }) => estate.estimate(id, now) === null)
            .map(({ answer }) => answer),
          next: null,
        };
      },
    );
  };

async function describeHistory(
  { db, clock }: Platform,
  readEstate: ReadEstate,
  slug: string,
): Promise<z.infer<typeof historyShape>> {
  const estate = await readEstate(db);
  const service = serviceOf(estate, slug);
  const now = clock.now();
  const today = now.toISOString().slice(0, 10);
  const history = await loadEstimateHistory(db, service.id);
  const inForce = history.findIndex(({ effectiveFrom }) => effectiveFrom <= now);
  return {
    managedBy: service.managedBy,
    items: history.map((one, i) => ({
      id: one.id,
      exposurePerHour:
        one.exposurePerHourMinor === null ? null : toMoney(one.exposurePerHourMinor, estate.currency),
      demand: one.demand,
      basis: one.basis,
      note: one.note,
      estimatedBy: one.estimatedBy,
      estimatedAt: one.recordedAt.toISOString(),
      effectiveFrom: one.effectiveFrom.toISOString(),
      dueAgainOn: one.dueAgainOn,
      inForce: i === inForce,
      isDue: i === inForce && one.dueAgainOn !== null && one.dueAgainOn <= today,
    })),
    next: null,
  };
}
