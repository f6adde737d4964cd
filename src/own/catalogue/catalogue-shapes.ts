import { z } from "zod";

/** Files as JSON: 16 MiB of text, and what their quotes and line breaks add. */
export const applyBodyBytes = 32 * 1024 * 1024;

/** As many as there may be documents in them. */
export const mostFiles = 30_000;

export const catalogueFile = z.object({
  path: z
    .string()
    .min(1)
    .max(500)
    // oxlint-disable-next-line no-control-regex
    .regex(/^[^\0-\x1f]*$/, "must not hold control characters"),
  text: z.string(),
});

export const documentName = z.object({ kind: z.string(), name: z.string() });
export const plannedDocument = documentName.extend({
  fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});
