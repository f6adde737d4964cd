import { suggestSlug } from "../../lib/slug.ts";
import type { AuditEntry } from "../../platform/audit.ts";
import type { Tx } from "../../platform/database.ts";
import { decidePolicy, saveOrganisation, type Bands } from "../organisation/index.ts";

/** Describes an organisation for the first time, with the currency's usual bands; the interface manages it. */
export async function describeOrganisation(
  tx: Tx,
  { name, currency }: { name: string; currency: string },
  usualBands: (currency: string) => Bands,
  { by, reason, now }: { by: string; reason: string; now: Date },
): Promise<AuditEntry> {
  const slug = suggestSlug(name) || "organisation";
  const named = {
    operationsBridge: null,
    applicationSupport: null,
    incidentManagement: null,
    databaseAdministration: null,
    catchAllTeam: null,
    pagedAtLevelNone: [],
  };
  const row = {
    slug,
    name,
    currency,
    locale: "en",
    ...named,
    managedBy: "interface",
    updatedAt: now,
  } as const;
  await saveOrganisation(tx, row, now);
  const decision = { kind: "bands", effectiveFrom: now, decidedBy: by, reason } as const;
  await decidePolicy(tx, { ...decision, value: usualBands(currency) }, now);
  const subject = { kind: "organisation", id: "organisation", name: slug };
  return { action: "organisation.add", subject, after: { displayName: name, currency }, reason };
}
