import { z } from "zod";
import { invalidField } from "../../lib/errors.ts";
import type { Platform } from "../../platform/context.ts";
import type { Routes } from "../../platform/http/server.ts";
import { instant, instantInput } from "../../platform/http/shapes.ts";
import { addPeak, amendPeak, removePeak } from "./change-peaks.ts";
import { chosenServices, estateFilter } from "./estate-filter.ts";
import { serviceOf, type ReadEstate } from "./estate.ts";
import { occurrenceShape, occurrencesOf, peakShape, toPeak } from "./peak-shapes.ts";
import { amountInput } from "./selection-shapes.ts";

const tags = ["decide"];
const params = z.object({ slug: z.string().max(200) });
const peakParams = params.extend({ id: z.uuid() });
const dayMs = 86_400_000;
const longestRangeMs = 2 * 366 * dayMs;
const mostOccurrences = 5_000;

const peakFields = {
  name: z.string().max(200),
  exposurePerHour: amountInput,
  start: z.string().max(30).describe("The wall time at which it starts, such as 2026-11-27T00:00"),
  timeZone: z.string().max(64),
  duration: z.string().max(30).describe("ISO 8601, such as P4D or PT36H"),
  rule: z.string().max(500).nullable().optional().describe("An iCalendar RRULE; without one it happens once"),
  leadHours: z.int().min(0).max(2160).optional().describe("24 where left out"),
  lagHours: z.int().min(0).max(2160).optional().describe("24 where left out"),
};

const peaksShape = z.object({
  managedBy: z.enum(["code", "interface"]),
  items: z.array(peakShape),
  next: z.null(),
});

/** Times in which an hour of unavailability costs more: over the estate, and of a service. */
export const peakRoutes =
  (platform: Platform, readEstate: ReadEstate): Routes =>
  async (app) => {
    const describe = async (slug: string): Promise<z.infer<typeof peaksShape>> => {
      const estate = await readEstate(platform.db);
      const service = serviceOf(estate, slug);
      const peaks = estate.peaks(service.id).filter(({ saidUntil }) => saidUntil === null);
      const now = platform.clock.now();
      return {
        managedBy: service.managedBy,
        items: peaks.map((peak) => toPeak(peak, service, estate, now)),
        next: null,
      };
    };

    app.get(
      "/peaks",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary:
            "Occurrences of peaks over the estate, by when they raise the target, and what changes with each",
          querystring: z.object({
            ...estateFilter,
            from: instantInput.optional().describe("Now where left out"),
            to: instantInput.optional().describe("A year on where left out"),
          }),
          response: {
            200: z.object({ from: instant, to: instant, items: z.array(occurrenceShape), next: z.null() }),
          },
        },
      },
      async ({ query: { from: wantedFrom, to: wantedTo, ...filter } }) => {
        const now = platform.clock.now();
        const from = wantedFrom ?? now;
        const to = wantedTo ?? new Date(from.getTime() + 365 * dayMs);
        if (to <= from) throw invalidField("to", "must lie after from");
        if (to.getTime() - from.getTime() > longestRangeMs)
          throw invalidField("to", "ask for at most two years at once");
        const estate = await readEstate(platform.db);
        const items = chosenServices(estate, filter).flatMap((service) =>
          occurrencesOf(service, estate, estate.peaks(service.id), from, to, now),
        );
        if (items.length > mostOccurrences)
          throw invalidField(
            "to",
            `there are more than ${mostOccurrences} peaks; ask for a shorter time, a team or a domain`,
          );
        return {
          from: from.toISOString(),
          to: to.toISOString(),
          items: items.toSorted((a, b) => (a.raisesAt < b.raisesAt ? -1 : 1)),
          next: null,
        };
      },
    );

    app.get(
      "/services/:slug/peaks",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "The peaks of a service, with the next occurrence of each",
          params,
          response: { 200: peaksShape },
        },
      },
      async (request) => describe(request.params.slug),
    );

    app.post(
      "/services/:slug/peaks",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "Add a peak to a service",
          params,
          body: z.strictObject(peakFields),
          response: { 201: peaksShape },
        },
      },
      async (request, reply) => {
        const { slug } = request.params;
        await addPeak(request.context(), readEstate, slug, request.body);
        return reply.status(201).send(await describe(slug));
      },
    );

    app.patch(
      "/services/:slug/peaks/:id",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "Change a peak from now on",
          params: peakParams,
          body: z.strictObject(peakFields).partial(),
          response: { 200: peaksShape },
        },
      },
      async (request) => {
        const { slug, id } = request.params;
        await amendPeak(request.context(), readEstate, slug, id, request.body);
        return describe(slug);
      },
    );

    app.delete(
      "/services/:slug/peaks/:id",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "Take a peak back; what was derived from it before stays",
          params: peakParams,
          response: { 200: peaksShape },
        },
      },
      async (request) => {
        const { slug, id } = request.params;
        await removePeak(request.context(), readEstate, slug, id);
        return describe(slug);
      },
    );
  };
