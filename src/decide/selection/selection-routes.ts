import { z } from "zod";
import { AppError } from "../../lib/errors.ts";
import { parseMajor } from "../../lib/money.ts";
import { readExposureBands } from "../../own/organisation/index.ts";
import type { Platform } from "../../platform/context.ts";
import type { Feature } from "../../platform/feature.ts";
import type { Routes } from "../../platform/http/server.ts";
import { instantInput, money, named } from "../../platform/http/shapes.ts";
import type { Estate, ReadEstate } from "./estate.ts";
import { defaultBandsIn, type BandsInCurrency } from "./model/default-bands.ts";
import { derivationAnswer } from "./model/derivation-answer.ts";
import { derive } from "./model/derive.ts";
import { derivationShape, selectBody, type DerivationShape } from "./selection-shapes.ts";

const tags = ["decide"];

/** The derivation over HTTP: for two estimates, for a service at an instant, and for the whole estate. */
export const createSelectionFeature = (platform: Platform, readEstate: ReadEstate): Feature => ({
  name: "selection",
  routes: selectionRoutes(platform, readEstate),
});

const selectionRoutes =
  (platform: Platform, readEstate: ReadEstate): Routes =>
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
          response: { 200: derivationShape },
        },
      },
      async ({ body }) => {
        const at = body.at === undefined ? platform.clock.now() : new Date(body.at);
        const bands = bandsOf(body, await readEstate(platform.db), at);
        const exposurePerHourMinor = parseMajor(body.exposurePerHour, bands.currency, "exposurePerHour");
        const { kind, demand } = body;
        return answer(derivationAnswer(derive({ kind, demand, exposurePerHourMinor }, bands, at)));
      },
    );

    app.get(
      "/services/:slug/derivation",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "How well a service must run at an instant, and why",
          params: z.object({ slug: z.string().max(200) }),
          querystring: z.object({ at: instantInput.optional() }),
          response: { 200: derivationShape },
        },
      },
      async ({ params, query }) => {
        const estate = await readEstate(platform.db);
        const service = estate.serviceBySlug(params.slug);
        if (!service) throw new AppError("not_found", `There is no service "${params.slug}".`);
        const derivation = estate.derivation(service.id, query.at ?? platform.clock.now());
        if (!derivation)
          throw new AppError(
            "not_found",
            `Nobody has estimated ${service.slug}: give its exposurePerHour and demand first.`,
          );
        return answer(derivationAnswer(derivation));
      },
    );

    app.get(
      "/estate",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "Every living service with its derivation at an instant",
          querystring: z.object({ at: instantInput.optional() }),
          response: {
            200: z.object({
              items: z.array(
                z.object({
                  service: named.extend({ kind: z.enum(["digital", "foundational"]), lifecycle: z.string() }),
                  exposurePerHour: money.nullable(),
                  demand: z.string().nullable(),
                  derivation: derivationShape
                    .pick({
                      availabilityTarget: true,
                      deploymentTarget: true,
                      operatingModel: true,
                      onCallLevel: true,
                      trafficLight: true,
                    })
                    .nullable(),
                }),
              ),
              next: z.null(),
            }),
          },
        },
      },
      async ({ query }) => {
        const estate = await readEstate(platform.db);
        const at = query.at ?? platform.clock.now();
        const living = [...estate.services.values()].filter(
          ({ lifecycle }) => lifecycle !== "decommissioned",
        );
        return { items: living.map((service) => estateItem(service, estate, at)), next: null };
      },
    );
  };

/** The answer's lists are read-only inside; HTTP's own shape is not. */
const answer = (derivation: ReturnType<typeof derivationAnswer>): DerivationShape => derivation;

function bandsOf({ bands, currency }: z.infer<typeof selectBody>, estate: Estate, at: Date): BandsInCurrency {
  const known =
    currency === undefined || currency === estate.currency ? estate.bandsAt(at) : defaultBandsIn(currency);
  return bands === undefined
    ? known
    : { ...known, exposure: readExposureBands(bands, "bands", known.currency) };
}

function estateItem(service: ReturnType<Estate["serviceBySlug"]> & object, estate: Estate, at: Date) {
  const { slug, name, kind, lifecycle } = service;
  const derivation = estate.derivation(service.id, at);
  const answered = derivation && derivationAnswer(derivation);
  return {
    service: { slug, name, kind, lifecycle },
    exposurePerHour: answered?.exposurePerHour ?? null,
    demand: derivation?.demand ?? null,
    derivation: answered,
  };
}
