import type { Db, Tx } from "../../../platform/database.ts";
import {
  decidePolicy,
  loadBandsInForce,
  loadIncidentLossThresholds,
  loadOrganisation,
  loadRemuneration,
  saveOrganisation,
  type Bands,
} from "../../organisation/index.ts";
import type {
  CatalogueState,
  DocumentChanges,
  DocumentKind,
  Saving,
  StoredDocument,
} from "../document-kind.ts";
import { sameValue } from "../model/field-changes.ts";
import {
  organisationReferences,
  readOrganisation,
  writeOrganisation,
  type OrganisationSpec,
} from "./organisation-document.ts";
import type { ServiceSpec } from "./service-document.ts";

/** The organisation as a document. Which bands are usual is known above this floor, so they are given. */
export const organisationKind = (
  usualBands: (currency: string) => Bands,
): DocumentKind<OrganisationSpec> => ({
  kind: "Organisation",
  folder: "organisation",
  single: true,
  read: (document) => readOrganisation(document, usualBands),
  write: ({ spec }) => writeOrganisation(spec),
  defaults: (name) => ({ displayName: name, locale: "en", betweenModel: "you-build-it-you-run-it" }),
  references: organisationReferences,
  check: ({ before, spec }, state) => [
    ...(before && before.currency !== spec.currency
      ? [
          {
            path: "spec.currency",
            message: `all amounts are held in ${before.currency}; the currency of an organisation stays`,
          },
        ]
      : []),
    ...lostDemandBands(before, spec, state),
  ],
  inInterface: { asks: () => [{ permission: "organisation.administer" }] },
  load: (db, at) => loadOrganisationDocument(db, at, usualBands),
  save: saveOrganisationDocument,
});

/** A band that services are still in cannot go. */
function lostDemandBands(before: OrganisationSpec | null, spec: OrganisationSpec, state: CatalogueState) {
  const kept = new Set(spec.bands.demand.map(({ name }) => name));
  const lost = new Set(
    (before?.bands.demand ?? []).map(({ name }) => name).filter((name) => !kept.has(name)),
  );
  if (lost.size === 0) return [];
  for (const [service, { estimate }] of state.all<ServiceSpec>("Service"))
    if (estimate && lost.has(estimate.demand))
      return [
        {
          path: "spec.demandBands",
          message: `"${estimate.demand}" is still the demand of service "${service}"; keep the band, or give the service another first`,
        },
      ];
  return [];
}

async function loadOrganisationDocument(
  db: Db,
  at: Date,
  usualBands: (currency: string) => Bands,
): Promise<StoredDocument<OrganisationSpec>[]> {
  const found = await loadOrganisation(db);
  if (found === null) return [];
  const { slug, name, managedBy, updatedAt: _, ...organisation } = found;
  const bands = (await loadBandsInForce(db, at)) ?? usualBands(organisation.currency);
  const incidentLoss = await loadIncidentLossThresholds(db, at);
  const remuneration = await loadRemuneration(db, at);
  const spec = { displayName: name, ...organisation, bands, incidentLoss, remuneration };
  return [{ id: "organisation", name: slug, managedBy, retired: false, spec }];
}

async function saveOrganisationDocument(
  tx: Tx,
  { written }: DocumentChanges<OrganisationSpec>,
  { now, managedBy, actorName, reason }: Saving,
): Promise<void> {
  for (const { name, before, spec } of written) {
    const { displayName, bands, incidentLoss, remuneration, ...organisation } = spec;
    const row = {
      ...organisation,
      slug: name,
      name: displayName,
      managedBy,
      updatedAt: now,
    };
    await saveOrganisation(tx, row, now);
    const decision = { effectiveFrom: now, decidedBy: actorName, reason };
    if (!before || !sameValue(before.bands, bands))
      await decidePolicy(tx, { ...decision, kind: "bands", value: bands }, now);
    if (!sameValue(before?.incidentLoss ?? null, incidentLoss))
      await decidePolicy(tx, { ...decision, kind: "incident-loss", value: incidentLoss }, now);
    if (!sameValue(before?.remuneration ?? null, remuneration))
      await decidePolicy(tx, { ...decision, kind: "remuneration", value: remuneration }, now);
  }
}
