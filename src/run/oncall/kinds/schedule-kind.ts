import type { Asked, CatalogueState, DocumentKind, Edit } from "../../../own/catalogue/index.ts";
import { loadScheduleDocuments, removeSchedules, saveSchedules } from "../schedule-store.ts";
import { readSchedule, writeSchedule, type ScheduleSpec } from "./schedule-document.ts";

/** Schedules as documents. An edited one begins a new version: who was on call before stays as it was. */
export const scheduleKind: DocumentKind<ScheduleSpec> = {
  kind: "Schedule",
  folder: "schedules",
  read: readSchedule,
  write: ({ spec }) => writeSchedule(spec),
  defaults: (name) => ({ displayName: name }),
  references: (spec) => [
    "team" in spec.for
      ? { kind: "Team", name: spec.for.team, path: "spec.for.team" }
      : { kind: "Domain", name: spec.for.domain, path: "spec.for.domain" },
    ...spec.layers.flatMap(({ participants }, layer) =>
      participants.map((name, index) => ({
        kind: "Person",
        name,
        path: `spec.layers[${layer}].participants[${index}]`,
      })),
    ),
  ],
  check: ({ before, spec }) =>
    before === null || ownerWords(before) === ownerWords(spec)
      ? []
      : [
          {
            path: "spec.for",
            message: `this is the schedule of ${ownerWords(before)}, and what it said then stays; write another schedule for ${ownerWords(spec)}`,
          },
        ],
  inInterface: { asks: askForSchedule },
  load: loadScheduleDocuments,
  async save(tx, { written, retired }, { now, managedBy, idOf }) {
    const rows = written.map(({ id, name, before, spec }) => ({
      id,
      slug: name,
      name: spec.displayName,
      teamId: "team" in spec.for ? idOf("Team", spec.for.team) : null,
      domainId: "domain" in spec.for ? idOf("Domain", spec.for.domain) : null,
      covers: spec.covers,
      layers: spec.layers.map((layer) => ({
        ...layer,
        participants: layer.participants.map((person) => idOf("Person", person)),
      })),
      beginsVersion: before === null || !saysTheSame(before, spec),
    }));
    await saveSchedules(tx, rows, managedBy, now);
    await removeSchedules(
      tx,
      retired.map(({ id }) => id),
      now,
    );
  },
};

/** Those who have the schedule, before the change and after it. */
function askForSchedule({ before, spec, state, idOf }: Edit<ScheduleSpec>): Asked[] {
  const owners = [before, spec].flatMap((schedule) => (schedule === null ? [] : [schedule.for]));
  return owners.map((owner) => ({
    permission: "schedule.edit",
    resource: { ownerTeamIds: teamsOf(owner, state).flatMap((team) => idOf("Team", team) ?? []) },
  }));
}

const teamsOf = (owner: ScheduleSpec["for"], state: CatalogueState): string[] =>
  "team" in owner
    ? [owner.team]
    : [...state.all<{ domain: string | null }>("Team")].flatMap(([name, { domain }]) =>
        domain === owner.domain ? [name] : [],
      );

const ownerWords = ({ for: owner }: ScheduleSpec): string =>
  "team" in owner ? `team "${owner.team}"` : `domain "${owner.domain}"`;

/** Whether two specs put the same people on call at every hour. */
function saysTheSame(before: ScheduleSpec, after: ScheduleSpec): boolean {
  const [was, is] = [before, after].map((spec) => {
    const { covers, layers } = writeSchedule(spec);
    return JSON.stringify([covers, layers]);
  });
  return was === is;
}
