import { z } from "zod";
import { AppError } from "../../lib/errors.ts";
import type { Platform } from "../../platform/context.ts";
import type { Routes } from "../../platform/http/server.ts";
import { instantInput } from "../../platform/http/shapes.ts";
import { serviceOf, type Estate, type ReadEstate, type ServiceOnEstate } from "./estate.ts";
import { serviceRunCost } from "./estate-cost.ts";
import { derivationAnswer } from "./model/derivation-answer.ts";
import type { Derivation } from "./model/derivation.ts";
import { derive } from "./model/derive.ts";
import { noPolicy, runCostShape, toRunCost, unknownCost } from "./run-cost-shapes.ts";
import { selectionGround, selectService } from "./select-service.ts";
import { compareBody, derivationShape, selectBody, selectionShape } from "./selection-shapes.ts";
import type { StandbyYears } from "./standby-years.ts";

const tags = ["decide"];
const serviceAt = {
  params: z.object({ slug: z.string().max(200) }),
  querystring: z.object({ at: instantInput.optional() }),
};

/** The derivation over HTTP: for estimates that are tried, alone and beside others; and for a service at an instant. */
export const selectionRoutes =
  (platform: Platform, readEstate: ReadEstate, yearsOf: StandbyYears): Routes =>
  async (app) => {
    app.post(
      "/select",
      {
        // It reads nothing of the organisation but its bands, and must work before any data exists.
        config: { permission: "anyone" },
        schema: {
          tags,
          summary: "Everything that follows from two estimates; stateless",
          body: selectBody,
          response: { 200: selectionShape },
        },
      },
      async ({ body, actor }) => {
        const estate = await readEstate(platform.db);
        const ground = selectionGround(body, estate, platform.clock.now(), actor !== null);
        return selectService(body, ground, yearsOf);
      },
    );

    app.post(
      "/select/compare",
      {
        config: { permission: "anyone" },
        schema: {
          tags,
          summary: "The same for several services side by side",
          body: compareBody,
          response: { 200: z.object({ items: z.array(selectionShape.extend({ name: z.string() })) }) },
        },
      },
      async ({ body: { services, ...tried }, actor }) => {
        const estate = await readEstate(platform.db);
        const ground = selectionGround(tried, estate, platform.clock.now(), actor !== null);
        return {
          items: await Promise.all(
            services.map(async ({ name, ...service }, i) => ({
              name,
              ...(await selectService(service, ground, yearsOf, `services[${i}].`)),
            })),
          ),
        };
      },
    );

    app.get(
      "/services/:slug/derivation",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "How well a service must run at an instant, and why",
          ...serviceAt,
          response: { 200: derivationShape },
        },
      },
      async ({ params, query }) => {
        const estate = await readEstate(platform.db);
        const at = query.at ?? platform.clock.now();
        return derivationAnswer(derivationOf(estate, serviceOf(estate, params.slug), at));
      },
    );

    app.get(
      "/services/:slug/run-cost",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "What a service's standby costs a year at each on-call level",
          ...serviceAt,
          response: { 200: runCostShape },
        },
      },
      async ({ params, query }) => {
        const estate = await readEstate(platform.db);
        const at = query.at ?? platform.clock.now();
        const service = serviceOf(estate, params.slug);
        const derivation = derivationOf(estate, service, at);
        const policy = estate.remunerationAt(at);
        if (policy === null) return unknownCost(noPolicy);
        const { ownerTeam } = service;
        if (ownerTeam === null)
          return unknownCost(
            "The cost is unknown: no team owns this service, so there are no hours to count.",
          );
        const priced = await serviceRunCost(estate, { ...service, ownerTeam }, policy, yearsOf, at);
        const stands = derivation.peak?.usual ?? derivation;
        return toRunCost({ ...priced, policy, currency: estate.currency }, stands);
      },
    );
  };

/** What is derived of a service; refuses with what is missing. */
export function derivationOf(estate: Estate, { id, slug }: ServiceOnEstate, at: Date): Derivation {
  const estimate = estate.estimate(id, at);
  if (!estimate)
    throw new AppError(
      "not_found",
      `Nobody has estimated ${slug}: give its exposurePerHour and demand first.`,
    );
  return derive(estimate, estate.bandsAt(at), at);
}
