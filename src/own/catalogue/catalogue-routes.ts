import { z } from "zod";
import type { Platform } from "../../platform/context.ts";
import { answerLongWork } from "../../platform/http/answer-in-lines.ts";
import type { Routes } from "../../platform/http/server.ts";
import { applyDocuments } from "./apply-documents.ts";
import type { DocumentKind } from "./document-kind.ts";
import {
  applyBodyBytes,
  catalogueFile,
  documentName,
  mostFiles,
  plannedDocument,
} from "./catalogue-shapes.ts";
import { exportDocuments } from "./export-documents.ts";
import { stringifyInTurns } from "./stringify-in-turns.ts";

const tags = ["own"];

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
            files: z.array(catalogueFile).min(1).max(mostFiles),
            dryRun: z.boolean().default(false),
            prune: z.boolean().default(false),
            reason: z.string().max(500).default(""),
          }),
          response: { 200: plan },
        },
      },
      async (request, reply) => {
        const { files, dryRun, prune, reason } = request.body;
        return answerLongWork(request, reply, async (progress) => {
          const options = { dryRun, prune, reason, progress };
          const done = await applyDocuments(request.context(), kinds, files, options);
          return stringifyInTurns({ dryRun, ...done });
        });
      },
    );

    app.get(
      "/catalogue/export",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "The catalogue as files that apply to the same",
          response: { 200: z.object({ files: z.array(catalogueFile) }) },
        },
      },
      async (request, reply) =>
        answerLongWork(request, reply, async () =>
          stringifyInTurns({ files: await exportDocuments(platform.db, kinds, platform.clock.now()) }),
        ),
    );
  };
