import { didYouMean } from "../../../lib/near-match.ts";
import type { Db, Tx } from "../../../platform/database.ts";
import type { DocumentChanges, DocumentKind, Saving, StoredDocument } from "../document-kind.ts";
import { sameValue } from "../model/field-changes.ts";
import {
  loadDependencies,
  loadDependenciesOf,
  loadServiceFacts,
  loadServiceIds,
  type DependencyRecord,
  type PeakRecord,
  type ServiceFacts,
} from "../service-queries.ts";
import { beginPeaks, endPeaks, saveEstimates, saveLevelChoices } from "../estimate-store.ts";
import { decommissionServices, replaceDependencies, saveServices } from "../service-store.ts";
import type { OrganisationSpec } from "./organisation-document.ts";
import { serviceEditing } from "./service-editing.ts";
import {
  readService,
  sameEstimate,
  serviceReferences,
  writeService,
  type ServiceSpec,
} from "./service-document.ts";

/** Services as documents. What a peak may say is known above this floor, so its check is given. */
export const serviceKind = (
  checkPeak: (peak: PeakRecord, path: string) => void,
): DocumentKind<ServiceSpec> => ({
  kind: "Service",
  folder: "services",
  read: (document, context) => readService(document, context, checkPeak),
  write: ({ spec }, context) => writeService(spec, context),
  defaults: (name) => ({ displayName: name }),
  references: serviceReferences,
  hasEnded: ({ lifecycle }) => lifecycle === "decommissioned",
  check({ spec: { estimate } }, state) {
    const organisation = [...state.all<OrganisationSpec>("Organisation").values()][0];
    const bands = (organisation?.bands.demand ?? []).map(({ name }) => name);
    if (!estimate || bands.includes(estimate.demand)) return [];
    const message = `write one of the organisation's demand bands (${bands.join(", ")})${didYouMean(estimate.demand, bands)}`;
    return [{ path: "spec.demand", message }];
  },
  inInterface: serviceEditing,
  load: loadServiceDocuments,
  save: saveServiceDocuments,
});

async function loadServiceDocuments(
  db: Db,
  at: Date,
  names?: readonly string[],
): Promise<StoredDocument<ServiceSpec>[]> {
  const ids = names && (await loadServiceIds(db, names));
  const services = await loadServiceFacts(db, ids ?? "all", at);
  const dependencies = new Map<string, DependencyRecord[]>();
  for (const dependency of await (ids ? loadDependenciesOf(db, ids) : loadDependencies(db))) {
    const known = dependencies.get(dependency.serviceId);
    if (known) known.push(dependency);
    else dependencies.set(dependency.serviceId, [dependency]);
  }
  return services.map((service) => ({
    id: service.id,
    name: service.slug,
    managedBy: service.managedBy,
    retired: false,
    spec: toSpec(service, dependencies.get(service.id) ?? []),
  }));
}

const toSpec = (service: ServiceFacts, dependencies: readonly DependencyRecord[]): ServiceSpec => ({
  displayName: service.name,
  description: service.description,
  kind: service.kind,
  lifecycle: service.lifecycle,
  owner: service.ownerTeam?.slug ?? null,
  estimate: service.estimate,
  peaks: service.peaks,
  chosenOnCallLevel: service.chosenOnCallLevel,
  dependsOn: dependencies.map(({ onService, kind, softenedBy, degradation }) => ({
    service: onService,
    kind,
    softenedBy,
    degradation,
  })),
  alertMatch: service.alertMatch,
  links: service.links,
  repositories: service.repositories,
  databases: service.databases,
  thirdParties: service.thirdParties,
  tags: service.tags,
  journeys: service.journeys,
});

async function saveServiceDocuments(
  tx: Tx,
  { written, retired }: DocumentChanges<ServiceSpec>,
  { now, managedBy, actorName, idOf }: Saving,
): Promise<void> {
  const rows = written.map(({ id, name, spec }) => ({
    id,
    slug: name,
    name: spec.displayName,
    description: spec.description,
    kind: spec.kind,
    lifecycle: spec.lifecycle,
    ownerTeamId: spec.owner && idOf("Team", spec.owner),
    alertMatch: spec.alertMatch,
    repositories: spec.repositories,
    links: spec.links,
    databases: spec.databases,
    thirdParties: spec.thirdParties,
    tags: spec.tags,
    journeys: spec.journeys,
  }));
  const estimates = written
    .filter(({ before, spec }) => !sameEstimate(before?.estimate ?? null, spec.estimate))
    .map(({ id, spec: { estimate } }) => ({ serviceId: id, estimate }));
  const levelChoices = written
    .filter(({ before, spec }) => !sameValue(before?.chosenOnCallLevel ?? null, spec.chosenOnCallLevel))
    .map(({ id, spec: { chosenOnCallLevel } }) => ({ serviceId: id, choice: chosenOnCallLevel }));
  const dependencies = written.map(({ id, spec: { dependsOn } }) => ({
    id,
    dependsOn: dependsOn.map(({ service, ...dependency }) => ({
      onServiceId: idOf("Service", service),
      ...dependency,
    })),
  }));
  await saveServices(tx, rows, managedBy, now);
  await saveEstimates(tx, estimates, { estimatedBy: actorName, effectiveFrom: now }, now);
  await saveLevelChoices(tx, levelChoices, actorName, now);
  await endPeaks(tx, written.flatMap(endedPeaks), now);
  await beginPeaks(tx, written.flatMap(begunPeaks), now);
  await replaceDependencies(tx, dependencies);
  await decommissionServices(
    tx,
    retired.map(({ id }) => id),
    now,
  );
}

type Written = DocumentChanges<ServiceSpec>["written"][number];

const endedPeaks = ({ id, before, spec }: Written) =>
  (before?.peaks ?? [])
    .filter((peak) => !spec.peaks.some((other) => sameValue(other, peak)))
    .map(({ name }) => ({ serviceId: id, name }));

const begunPeaks = ({ id, before, spec }: Written) =>
  spec.peaks
    .filter((peak) => !before?.peaks.some((other) => sameValue(other, peak)))
    .map((peak) => ({ serviceId: id, peak }));
