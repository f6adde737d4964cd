import { z } from "zod";
import { instant, money } from "../../platform/http/shapes.ts";
import { runCostShape } from "./run-cost-shapes.ts";

const model = z.enum(["you-build-it-you-run-it", "ops-run-it"]);
const level = z.enum(["none", "domain", "team"]);
const light = z.enum(["red", "amber", "green"]);
const chosen = <Value extends z.ZodType>(value: Value) =>
  z.object({
    value,
    by: z.string(),
    at: instant,
    reason: z.string(),
    decision: z.string().nullable().describe("The decision's id; null for what a file says"),
  });
const reason = z.object({ code: z.string(), text: z.string() });

/** The derivation as HTTP answers it (spec: contract, HTTP). */
export const derivationShape = z
  .object({
    exposurePerHour: money,
    exposureBand: z.object({ upTo: money, openEnded: z.boolean(), availability: z.number(), onCall: level }),
    availabilityTarget: z.number().describe("Per cent, such as 99.9"),
    tolerableUnavailabilitySeconds: z.object({ week: z.int(), days30: z.int(), quarter: z.int() }),
    deploymentTarget: z.object({ label: z.string(), perWeek: z.number() }),
    operatingModel: model,
    onCallLevel: level,
    trafficLight: light,
    peak: z
      .object({
        name: z.string(),
        exposurePerHour: money,
        phase: z.enum(["lead", "on", "lag"]),
        startsAt: instant,
        endsAt: instant,
        raisesAt: instant,
        lowersAt: instant,
        raisesTarget: z.boolean(),
        usual: z.object({
          exposurePerHour: money,
          availabilityTarget: z.number(),
          operatingModel: model,
          onCallLevel: level,
        }),
      })
      .nullable(),
    derived: z
      .object({ operatingModel: model, trafficLight: light, onCallLevel: level })
      .describe("What the estimates alone give, whatever people chose instead"),
    chosen: z
      .object({ operatingModel: chosen(model).nullable(), onCallLevel: chosen(level).nullable() })
      .describe("What people chose instead of the derived; null leaves the derived"),
    reasons: z.array(reason),
    cautions: z.array(reason),
  })
  .meta({ id: "Derivation" });

export type DerivationShape = z.infer<typeof derivationShape>;

/** A derivation of estimates that are tried, with what its standby would cost a year. */
export const selectionShape = derivationShape.extend({ runCost: runCostShape }).meta({ id: "Selection" });

export type SelectionShape = z.infer<typeof selectionShape>;

export const amountInput = z.union([z.string().max(30), z.number()]).describe("In major units");

export const exposureBandsInput = z
  .array(
    z.strictObject({
      upTo: amountInput,
      availability: z.union([z.string().max(20), z.number()]).describe("Per cent, such as 99.9"),
      onCall: level,
    }),
  )
  .min(1)
  .max(20);

export const demandBandsInput = z
  .record(z.string().max(63), z.string().max(60))
  .describe("As files have them: {low: monthly}");

/** What may be tried instead of what the organisation has decided. */
export const triedInstead = {
  demandBands: demandBandsInput.optional(),
  betweenModel: model.optional(),
  remuneration: z
    .record(z.string().max(63), z.unknown())
    .optional()
    .describe("How on-call is paid, as files have it: {standby: {rate: 5, per: hour, weekend: 1.5}}"),
};

const tried = {
  ...triedInstead,
  bands: exposureBandsInput.optional().describe("Exposure bands to try instead of the organisation's"),
  calendar: z
    .record(z.string().max(63), z.unknown())
    .optional()
    .describe("The team's working calendar, as files have it; office hours in UTC where left out"),
  currency: z.string().length(3).optional(),
  at: z.iso.datetime({ offset: true }).optional(),
};

const estimates = {
  kind: z.enum(["digital", "foundational"]),
  exposurePerHour: amountInput,
  demand: z.string().max(60),
};

/** What `POST /api/v1/select` takes. */
export const selectBody = z.strictObject({ ...estimates, ...tried });

export type SelectBody = z.infer<typeof selectBody>;

/** What `POST /api/v1/select/compare` takes. */
export const compareBody = z.strictObject({
  services: z
    .array(z.strictObject({ name: z.string().max(200), ...estimates }))
    .min(1)
    .max(50),
  ...tried,
});
