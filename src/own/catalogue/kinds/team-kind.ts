import { AppError, invalidField, type FieldError } from "../../../lib/errors.ts";
import { at, readAll, readChoice, readEach, readMapping, readOptional } from "../../../lib/field-readers.ts";
import { readSlug } from "../../../lib/slug.ts";
import { formatWorkingCalendar, readWorkingCalendar } from "../../../lib/working-calendar-file.ts";
import type { WorkingCalendar } from "../../../lib/working-calendar.ts";
import {
  checkHolidayRegion,
  loadAllTeams,
  removeTeams,
  saveTeams,
  type FundedBy,
  type Team,
  type TeamKind,
} from "../../organisation/index.ts";
import type { DocumentContext, DocumentKind } from "../document-kind.ts";
import { readDescription, readDisplayName, readName, readPerson, sortedBy } from "./document-fields.ts";
import { teamEditing } from "./team-editing.ts";

/** A team as its document describes it. */
export type TeamSpec = {
  displayName: string;
  description: string;
  kind: TeamKind;
  fundedBy: FundedBy;
  domain: string | null;
  budgetHolder: string | null;
  calendar: WorkingCalendar;
  members: { person: string; roles: string[] }[];
};

const fields = [
  "displayName",
  "description",
  "kind",
  "domain",
  "fundedBy",
  "budgetHolder",
  "calendar",
  "members",
];
const teamKinds: readonly TeamKind[] = ["product", "operations", "enabler", "service-desk"];

/** Teams as documents. */
export const teamKind: DocumentKind<TeamSpec> = {
  kind: "Team",
  folder: "teams",
  read: readTeam,
  write: ({ spec }) => ({
    displayName: spec.displayName,
    description: spec.description,
    kind: spec.kind,
    domain: spec.domain,
    fundedBy: spec.fundedBy,
    budgetHolder: spec.budgetHolder,
    calendar: formatWorkingCalendar(spec.calendar),
    members: sortedBy(spec.members, ({ person }) => person),
  }),
  defaults: (name) => ({ displayName: name, kind: "product" }),
  references: ({ domain, budgetHolder, members }) => [
    ...(domain === null ? [] : [{ kind: "Domain", name: domain, path: "spec.domain" }]),
    ...(budgetHolder === null ? [] : [{ kind: "Person", name: budgetHolder, path: "spec.budgetHolder" }]),
    ...members.map(({ person }, i) => ({
      kind: "Person",
      name: person,
      path: `spec.members[${i}].person`,
    })),
  ],
  check: ({ before, spec: { calendar } }) => checkHolidays(calendar, before?.calendar ?? null),
  inInterface: teamEditing,
  load: async (db) => (await loadAllTeams(db)).map(toDocument),
  async save(tx, { written, retired }, { now, managedBy, idOf }) {
    const rows = written.map(
      ({ id, name, spec: { displayName, domain, budgetHolder, members, ...team } }) => ({
        id,
        slug: name,
        name: displayName,
        ...team,
        domainId: domain && idOf("Domain", domain),
        budgetHolderId: budgetHolder && idOf("Person", budgetHolder),
        members: members.map(({ person, roles }) => ({ personId: idOf("Person", person), roles })),
      }),
    );
    await saveTeams(tx, rows, managedBy, now);
    await removeTeams(
      tx,
      retired.map(({ id }) => id),
      now,
    );
  },
};

function readTeam({ name, spec }: { name: string; spec: unknown }, context: DocumentContext): TeamSpec {
  const raw = readMapping(spec, "spec", fields);
  return readAll<TeamSpec>({
    displayName: () => readDisplayName(raw["displayName"], name),
    description: () => readDescription(raw["description"]),
    kind: () => readOptional(raw["kind"], "product", (kind) => readChoice(kind, "spec.kind", teamKinds)),
    fundedBy: () => readChoice(raw["fundedBy"], "spec.fundedBy", ["product", "it"]),
    domain: () => readName(raw["domain"], "spec.domain"),
    budgetHolder: () =>
      readOptional(raw["budgetHolder"], null, (person) => readPerson(person, "spec.budgetHolder", context)),
    calendar: () => readWorkingCalendar(raw["calendar"], "spec.calendar"),
    members: () => readOptional(raw["members"], [], (members) => readMembers(members, context)),
  });
}

function readMembers(value: unknown, context: DocumentContext): TeamSpec["members"] {
  const seen = new Set<string>();
  return readEach(value, "spec.members", (item, path) => {
    const raw = readMapping(item, path, ["person", "roles"]);
    const member = readAll<TeamSpec["members"][number]>({
      person: () => readPerson(raw["person"], at(path, "person"), context),
      roles: () =>
        readOptional(raw["roles"], [], (roles) => [...new Set(readEach(roles, at(path, "roles"), readSlug))]),
    });
    if (seen.has(member.person))
      throw invalidField(at(path, "person"), `"${member.person}" is a member above already; keep one`);
    seen.add(member.person);
    return member;
  });
}

const toDocument = (team: Team) => ({
  id: team.id,
  name: team.slug,
  managedBy: team.managedBy,
  retired: team.removedAt !== null,
  spec: {
    displayName: team.name,
    description: team.description,
    kind: team.kind,
    fundedBy: team.fundedBy,
    domain: team.domain?.slug ?? null,
    budgetHolder: team.budgetHolder?.slug ?? null,
    calendar: team.calendar,
    members: team.members.map(({ slug, roles }) => ({ person: slug, roles })),
  },
});

const knownRegions = new Set<string>();

async function checkHolidays(
  { holidayRegion }: WorkingCalendar,
  before: WorkingCalendar | null,
): Promise<readonly FieldError[]> {
  if (holidayRegion === null || holidayRegion === before?.holidayRegion || knownRegions.has(holidayRegion))
    return [];
  try {
    await checkHolidayRegion(holidayRegion, "spec.calendar.holidays");
    knownRegions.add(holidayRegion);
    return [];
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid") return error.errors;
    throw error;
  }
}
