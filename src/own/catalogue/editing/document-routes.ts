import { z } from "zod";
import type { Platform } from "../../../platform/context.ts";
import type { Routes } from "../../../platform/http/server.ts";
import type { DocumentKind } from "../document-kind.ts";
import { managedBy } from "../people-shapes.ts";
import { handOverDocument, removeDocument, saveDocument } from "./edit-document.ts";
import { readDocument } from "./read-document.ts";

const tags = ["own"];
const params = z.object({ kind: z.string().max(60), name: z.string().max(200) });
const spec = z.record(z.string(), z.unknown());
const reason = z.string().max(500).default("").describe("Why, for the history");
const version = z.string().max(100).describe("As it was read with the document");

const document = z
  .object({
    kind: z.string(),
    name: z.string(),
    spec,
    managedBy,
    retired: z.boolean(),
    version: z.string(),
    mayEdit: z
      .object({ allowed: z.boolean(), reason: z.string() })
      .describe("Whether the reader may edit it, files aside; parts of it may ask for more"),
    file: z.object({ path: z.string(), text: z.string() }),
  })
  .meta({ id: "CatalogueDocument", description: "A document as its file says it, to be edited whole" });

const saved = z.object({
  changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  document: document.nullable().describe("As it stands now; null where a preview shows something new"),
});

/** Documents one by one, as the interface edits them: what files manage is shown and not edited. */
export const documentRoutes =
  (platform: Platform, kinds: readonly DocumentKind[]): Routes =>
  async (app) => {
    app.get(
      "/documents/:kind/:name",
      {
        config: { permission: "signed-in" },
        schema: { tags, summary: "A document as its file says it", params, response: { 200: document } },
      },
      async (request) => readDocument(platform, kinds, request.params, request.context().actor),
    );

    app.put(
      "/documents/:kind/:name",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary:
            "Save a document whole, by the rules that files are held to; a preview only tells the changes",
          params,
          querystring: z.object({ preview: z.stringbool().default(false) }),
          body: z.strictObject({ spec, version: version.nullable(), reason }),
          response: { 200: saved },
        },
      },
      async (request) => {
        const { preview } = request.query;
        const context = request.context();
        const changes = await saveDocument(context, kinds, request.params, request.body, preview);
        const isNew = preview && request.body.version === null;
        return {
          changes,
          document: isNew ? null : await readDocument(platform, kinds, request.params, context.actor),
        };
      },
    );

    app.delete(
      "/documents/:kind/:name",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "Take a document out of use; refused while others name it",
          params,
          querystring: z.object({ version, reason }),
          response: { 200: document },
        },
      },
      async (request) => {
        const context = request.context();
        await removeDocument(context, kinds, request.params, request.query);
        return readDocument(platform, kinds, request.params, context.actor);
      },
    );

    app.post(
      "/documents/:kind/:name/hand-over",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "Say whether files or the interface manage a document from now on",
          params,
          body: z.strictObject({ to: managedBy, reason }),
          response: { 200: document },
        },
      },
      async (request) => {
        const context = request.context();
        await handOverDocument(context, kinds, request.params, request.body);
        return readDocument(platform, kinds, request.params, context.actor);
      },
    );
  };
