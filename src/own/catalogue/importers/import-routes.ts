import { z } from "zod";
import { answerLongWork } from "../../../platform/http/answer-in-lines.ts";
import type { Routes } from "../../../platform/http/server.ts";
import { applyBodyBytes, catalogueFile, mostFiles, plannedDocument } from "../catalogue-shapes.ts";
import type { DocumentKind } from "../document-kind.ts";
import { stringifyInTurns } from "../stringify-in-turns.ts";
import { importCatalogue } from "./import-catalogue.ts";
import type { Importer } from "./importer.ts";

const place = {
  entity: z.string().meta({ description: "As the source refers to it: component:default/bedroom" }),
  file: z.string(),
  line: z.int(),
};
const objectName = { kind: z.string(), name: z.string() };
const gapCode = z.enum([
  "unreadable",
  "entity",
  "duplicate",
  "name",
  "owner",
  "lifecycle",
  "member",
  "email",
  "reference",
  "domain",
  "text",
  "service",
  "target",
  "window",
  "refused",
]);

const report = z
  .object({
    dryRun: z.boolean(),
    read: z.record(z.string(), z.int()).meta({ description: "How many things of each kind the files hold" }),
    added: z.array(plannedDocument.extend(place)),
    changed: z.array(plannedDocument.extend(place)),
    unchanged: z.int(),
    gaps: z.array(z.object({ ...place, code: gapCode, message: z.string() })),
    edited: z.array(
      z.object({ ...objectName, field: z.string(), current: z.unknown(), wanted: z.unknown(), ...place }),
    ),
    leftToCode: z.array(z.object({ ...objectName, ...place })),
    kept: z.array(z.object({ ...place, message: z.string() })),
    assumed: z.array(z.string()),
  })
  .meta({
    id: "ImportReport",
    description:
      "What became of everything in the files: added, changed, left as people have it, missing, kept",
  });

/** Other catalogues' files in, a report out. */
export const importRoutes =
  (kinds: readonly DocumentKind[], importers: readonly Importer[]): Routes =>
  async (app) => {
    for (const importer of importers)
      app.post(
        `/import/${importer.source}`,
        {
          bodyLimit: applyBodyBytes,
          config: { permission: "catalogue.write" },
          schema: {
            tags: ["own"],
            summary: `Bring in the files of ${importer.title}; what is missing in them is told and refuses nothing`,
            body: z.object({
              files: z.array(catalogueFile).min(1).max(mostFiles),
              dryRun: z.boolean().default(false),
              reason: z.string().max(500).default(""),
            }),
            response: { 200: report },
          },
        },
        async (request, reply) => {
          const { files, dryRun, reason } = request.body;
          return answerLongWork(request, reply, async (progress) => {
            const options = { dryRun, reason, progress };
            return stringifyInTurns(
              await importCatalogue(request.context(), kinds, importer, files, options),
            );
          });
        },
      );
  };
