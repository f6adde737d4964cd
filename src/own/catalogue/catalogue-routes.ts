import { z } from "zod";
import type { Platform } from "../../platform/context.ts";
import type { Routes } from "../../platform/http/server.ts";
import { applyDocuments } from "./apply-documents.ts";
import type { DocumentKind } from "./document-kind.ts";
import { exportDocuments } from "./export-documents.ts";

const tags = ["own"];

/** Files as JSON: 10 MiB of text, and what their quotes and line breaks add. */
const applyBodyBytes = 24 * 1024 * 1024;

const file = z.object({
  path: z
    .string()
    .min(1)
    .max(500)
    // oxlint-disable-next-line no-control-regex
    .regex(/^[^\0-\x1f]*$/, "must not hold control characters"),
  text: z.string(),
});

const documentName = z.object({ kind: z.string(), name: z.string() });
const plannedDocument = documentName.extend({
  fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});

const plan = z
  .object({
    dryRun: z.boolean(),
    added: z.array(plannedDocument),
    changed: z.array(plannedDocument),
    removed: z.array(documentName),
    adopted: z.array(documentName),
    unchanged: z.int(),
    notInFiles: z.array(documentName),
  })
  .meta({ id: "CataloguePlan", description: "What an apply does, document by document and field by field" });

/** The catalogue as code: files in, plan out, and the same files back. */
export const catalogueRoutes =
  (platform: Platform, kinds: readonly DocumentKind[]): Routes =>
  async (app) => {
    app.post(
      "/catalogue/apply",
      {
        bodyLimit: applyBodyBytes,
        config: { permission: "catalogue.write" },
        schema: {
          tags,
          summary: "Make the catalogue what these files say, all or nothing; a dry run only tells the plan",
          body: z.object({
            files: z.array(file).min(1).max(20_000),
            dryRun: z.boolean().default(false),
            prune: z.boolean().default(false),
            reason: z.string().max(500).default(""),
          }),
          response: { 200: plan },
        },
      },
      async (request) => {
        const { files, dryRun, prune, reason } = request.body;
        const done = await applyDocuments(request.context(), kinds, files, { dryRun, prune, reason });
        return { dryRun, ...done };
      },
    );

    app.get(
      "/catalogue/export",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "The catalogue as files that apply to the same",
          response: { 200: z.object({ files: z.array(file) }) },
        },
      },
      async () => ({ files: await exportDocuments(platform.db, kinds, platform.clock.now()) }),
    );
  };
