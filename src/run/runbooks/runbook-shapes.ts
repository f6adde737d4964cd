import { z } from "zod";
import { instant, named } from "../../platform/http/shapes.ts";
import type { ListedRunbook, ReadRunbook, RunbookSaving, RunbookVersion } from "./runbook-queries.ts";

const alertMatch = z
  .union([z.string(), z.record(z.string(), z.string())])
  .meta({ id: "AlertMatch", description: "An alert's name, or labels that it carries, all of them" });

export const runbookSummary = z
  .object({
    slug: z.string(),
    name: z.string(),
    owner: named.nullable().describe("The team that keeps it: its own, or that of its first service"),
    services: z.array(named),
    alerts: z.array(alertMatch).describe("Empty where it serves all of the service"),
    version: z.int(),
    managedBy: z.enum(["code", "interface"]),
    updatedAt: instant,
  })
  .meta({ id: "RunbookSummary" });

const saving = z.object({ number: z.int(), savedAt: instant, savedBy: z.string(), reason: z.string() });

export const runbookDetail = runbookSummary
  .extend({
    title: z.string().nullable().describe("Null where the first heading names it"),
    body: z.string().describe("Markdown, as it was written"),
    removedAt: instant.nullable().describe("When it went out of use"),
    versions: z.array(saving).describe("Every saved change, newest first"),
  })
  .meta({ id: "Runbook" });

export const runbookVersion = saving
  .extend({
    name: z.string(),
    services: z.array(z.string()),
    owner: z.string().nullable(),
    alerts: z.array(alertMatch),
    body: z.string(),
  })
  .meta({ id: "RunbookVersion", description: "A runbook as it was saved once" });

export const servingRunbook = runbookSummary
  .extend({
    serves: z
      .enum(["alert", "service", "other-alerts"])
      .describe("The alert itself, the service whatever is wrong, or other alerts of the service"),
  })
  .meta({ id: "ServingRunbook" });

const withoutId = ({ slug, name }: { slug: string; name: string }) => ({ slug, name });

export const toRunbookSummary = ({
  slug,
  name,
  owner,
  services,
  alerts,
  version,
  managedBy,
  updatedAt,
}: ListedRunbook): z.infer<typeof runbookSummary> => ({
  slug,
  name,
  owner,
  services: services.map(withoutId),
  alerts,
  version,
  managedBy,
  updatedAt: updatedAt.toISOString(),
});

const toSaving = ({ number, savedAt, savedBy, reason }: RunbookSaving): z.infer<typeof saving> => ({
  number,
  savedAt: savedAt.toISOString(),
  savedBy,
  reason,
});

export const toRunbookDetail = (runbook: ReadRunbook): z.infer<typeof runbookDetail> => ({
  ...toRunbookSummary(runbook),
  title: runbook.title,
  body: runbook.body,
  removedAt: runbook.removedAt?.toISOString() ?? null,
  versions: runbook.versions.map(toSaving),
});

export const toRunbookVersion = (version: RunbookVersion): z.infer<typeof runbookVersion> => ({
  ...version,
  ...toSaving(version),
});
