import type { Asked, DocumentKind, Edit } from "../../../own/catalogue/index.ts";
import type { ObjectiveSpec } from "../model/objective.ts";
import { usualWindow, writeTimeWindow } from "../model/time-window.ts";
import { loadObjectiveDocuments, removeObjectives, saveObjectives } from "../objective-store.ts";
import { readObjective, writeObjective } from "./objective-document.ts";

/** Objectives as documents: how well a service must do, by which figures, over which time. */
export const objectiveKind: DocumentKind<ObjectiveSpec> = {
  kind: "Objective",
  folder: "objectives",
  isNamedByNone: true,
  read: readObjective,
  write: ({ spec }) => writeObjective(spec),
  defaults: (name) => ({
    displayName: name,
    window: writeTimeWindow(usualWindow),
    budgetingMethod: "occurrences",
  }),
  references: ({ service }) => [{ kind: "Service", name: service, path: "spec.service" }],
  inInterface: { asks: askForObjective },
  load: (db, _at, names) => loadObjectiveDocuments(db, names),
  async save(tx, { written, retired }, { now, managedBy, idOf }) {
    const rows = written.map(({ id, name, spec }) => ({
      id,
      slug: name,
      serviceId: idOf("Service", spec.service),
      spec,
    }));
    await saveObjectives(tx, rows, managedBy, now);
    await removeObjectives(
      tx,
      retired.map(({ id }) => id),
      now,
    );
  },
};

type OwnedService = { owner: string | null; kind: "digital" | "foundational" };

/** Those who own its service, before the change and after it. */
function askForObjective({ before, spec, state, idOf }: Edit<ObjectiveSpec>): Asked[] {
  const services = new Set([before, spec].flatMap((objective) => (objective ? [objective.service] : [])));
  return [...services].map((name) => {
    const service = state.all<OwnedService>("Service").get(name);
    return {
      permission: "objective.edit",
      resource: {
        ownerTeamId: service?.owner ? idOf("Team", service.owner) : null,
        serviceId: idOf("Service", name),
        ...(service && { serviceKind: service.kind }),
      },
    };
  });
}
