import type { Asked, CatalogueState, DocumentKind, Edit } from "../../../own/catalogue/index.ts";
import { loadRunbookDocuments, removeRunbooks, saveRunbooks } from "../runbook-store.ts";
import { readRunbook, writeRunbook, type RunbookSpec } from "./runbook-document.ts";

/** Runbooks as documents: Markdown with front matter. Each saved change is kept as a version. */
export const runbookKind: DocumentKind<RunbookSpec> = {
  kind: "Runbook",
  folder: "runbooks",
  inMarkdown: true,
  isNamedByNone: true,
  read: readRunbook,
  write: ({ spec }) => writeRunbook(spec),
  references: ({ services, owner }) => [
    ...services.map((name, i) => ({
      kind: "Service",
      name,
      path: services.length === 1 ? "spec.service" : `spec.services[${i}]`,
    })),
    ...(owner === null ? [] : [{ kind: "Team", name: owner, path: "spec.owner" }]),
  ],
  inInterface: { asks: askForRunbook },
  load: (db, _at, names) => loadRunbookDocuments(db, names),
  async save(tx, { written, retired }, { now, managedBy, actorName, reason, idOf }) {
    const rows = written.map(({ id, name, before, spec }) => ({
      id,
      slug: name,
      spec,
      serviceIds: spec.services.map((service) => idOf("Service", service)),
      ownerTeamId: spec.owner && idOf("Team", spec.owner),
      isNewVersion: before === null || JSON.stringify(before) !== JSON.stringify(spec),
    }));
    await saveRunbooks(tx, rows, { managedBy, now, savedBy: actorName, reason });
    await removeRunbooks(
      tx,
      retired.map(({ id }) => id),
      now,
    );
  },
};

/** Whoever owns the runbook, before the change and after it; and whoever owns a service that it is shown at from now on. */
function askForRunbook({ before, spec, state, idOf }: Edit<RunbookSpec>): Asked[] {
  const ownerOf = (service: string) =>
    state.all<{ owner: string | null }>("Service").get(service)?.owner ?? null;
  const resource = (team: string | null, services: readonly string[]) => ({
    ownerTeamId: team && idOf("Team", team),
    serviceId: services.length === 1 ? idOf("Service", services[0]!) : null,
  });
  const owned = [before, spec].flatMap((runbook) =>
    runbook === null
      ? []
      : [
          {
            permission: "runbook.edit",
            resource: resource(ownTeam(runbook, state), runbook.services),
          },
        ],
  );
  const added = (spec?.services ?? []).filter((service) => !before?.services.includes(service));
  const shown = added.flatMap((service) => {
    const team = ownerOf(service);
    return team === null
      ? []
      : [
          {
            permission: "runbook.edit",
            resource: resource(team, [service]),
            because: `shows it at "${service}", a service of "${team}"`,
          },
        ];
  });
  return [...owned, ...shown];
}

const ownTeam = ({ owner, services }: RunbookSpec, state: CatalogueState): string | null =>
  owner ?? state.all<{ owner: string | null }>("Service").get(services[0]!)?.owner ?? null;
