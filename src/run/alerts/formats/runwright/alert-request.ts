import { z } from "zod";
import { knownSeverity } from "../../model/severity.ts";
import { DEDUP_KEY_LIMIT, MAX_LABELS, MAX_LINKS, NAME_LIMIT, SUMMARY_LIMIT, TEXT_LIMIT } from "../limits.ts";
import { readInstant, webAddress } from "../read-value.ts";

const text = (limit: number) =>
  z.string().trim().min(1, "write something, or leave the field out").max(limit);

const address = z
  .string()
  .refine((value) => webAddress(value) !== null, "write an http or https address without blanks");

const instant = z
  .string()
  .refine((value) => readInstant(value) !== null, "write an instant such as 2026-01-05T09:00:00Z");

const labels = z
  .record(z.string().min(1).max(NAME_LIMIT), z.union([z.string().max(TEXT_LIMIT), z.number(), z.boolean()]))
  .refine((map) => Object.keys(map).length <= MAX_LABELS, `send at most ${MAX_LABELS} labels`);

/** One alert of `POST /api/v1/alerts`. Field names are the product's; unknown ones are refused, so that a slip shows. */
export const alertRequest = z
  .strictObject({
    action: z.enum(["trigger", "acknowledge", "resolve"]).default("trigger"),
    dedupKey: text(DEDUP_KEY_LIMIT)
      .optional()
      .describe("Your name for this alert: the same key repeats, acknowledges or resolves it."),
    service: text(NAME_LIMIT).optional().describe("The slug of the service that it is about."),
    summary: text(SUMMARY_LIMIT).optional().describe("What is wrong, in one line; needed to trigger."),
    severity: z
      .string()
      .refine((word) => knownSeverity(word) !== null, "write sev1 (critical), sev2 (warning) or sev3 (info)")
      .optional()
      .describe("sev1, sev2 or sev3, or a word that means one; without it the alert is sev1."),
    source: text(TEXT_LIMIT).optional().describe("The host, job or tool that noticed it."),
    labels: labels.optional(),
    startedAt: instant.optional(),
    endedAt: instant.optional().describe("With resolve: when it was over."),
    expiresAfterSeconds: z
      .int()
      .min(30)
      .max(7 * 24 * 3600)
      .optional()
      .describe("Resolves by itself unless it is sent again within this time."),
    links: z
      .array(z.strictObject({ href: address, text: text(NAME_LIMIT).optional() }))
      .max(MAX_LINKS)
      .optional(),
    images: z
      .array(z.strictObject({ src: address, href: address.optional(), alt: text(NAME_LIMIT).optional() }))
      .max(MAX_LINKS)
      .optional(),
    runbookUrl: address.optional(),
    dashboardUrl: address.optional(),
    impact: text(TEXT_LIMIT).optional().describe("What customers feel."),
    details: z.unknown().optional(),
  })
  .refine(({ action, summary }) => action !== "trigger" || summary !== undefined, {
    path: ["summary"],
    message: "say in one line what is wrong",
  });

export type AlertRequest = z.infer<typeof alertRequest>;
