import { invalidField, type FieldError } from "../../../lib/errors.ts";
import {
  nameOf,
  readAll,
  readEach,
  readFlag,
  readMapping,
  readOptional,
} from "../../../lib/field-readers.ts";
import { readEmailAddress } from "../../../lib/email-address.ts";
import { didYouMean } from "../../../lib/near-match.ts";
import { readTimeZone } from "../../../lib/time-zone.ts";
import {
  isOrganisationRole,
  letPeopleLeave,
  loadAllPeople,
  organisationRoles,
  savePeople,
} from "../../organisation/index.ts";
import type { Asked, DocumentKind, Edit } from "../document-kind.ts";
import { readDisplayName, readTexts } from "./document-fields.ts";

/** A person as their document describes them; passwords, contact methods and leave are theirs alone. */
export type PersonSpec = {
  email: string;
  displayName: string;
  timeZone: string;
  takesPartInOnCall: boolean;
  skills: string[];
  roles: string[];
};

const fields = ["email", "displayName", "timeZone", "takesPartInOnCall", "skills", "roles"];

/** People as documents; others name them by name or e-mail. */
export const personKind: DocumentKind<PersonSpec> = {
  kind: "Person",
  folder: "people",
  read({ name, spec }) {
    const raw = readMapping(spec, "spec", fields);
    return readAll<PersonSpec>({
      email: () => readEmailAddress(raw["email"], "spec.email"),
      displayName: () => readDisplayName(raw["displayName"], name),
      timeZone: () => readTimeZone(raw["timeZone"], "spec.timeZone"),
      takesPartInOnCall: () =>
        readOptional(raw["takesPartInOnCall"], true, (flag) => readFlag(flag, "spec.takesPartInOnCall")),
      skills: () => readTexts(raw["skills"], "spec.skills", 100),
      roles: () =>
        readOptional(raw["roles"], [], (list) => [...new Set(readEach(list, "spec.roles", readRole))]),
    });
  },
  write: ({ spec }) => ({ ...spec }),
  defaults: (name) => ({ displayName: name, takesPartInOnCall: true }),
  aliases(spec) {
    const email = (spec as { email?: unknown } | null | undefined)?.email;
    return typeof email === "string" ? [{ word: email.trim().toLowerCase(), path: "spec.email" }] : [];
  },
  references: () => [],
  needs({ before, spec }) {
    const [was, is] = [before?.roles ?? [], spec?.roles ?? []].map((roles) => roles.toSorted().join());
    return was === is
      ? null
      : { permission: "organisation.administer", because: "is given or loses roles in the organisation" };
  },
  inInterface: { asks: askForPerson, refuses: lastAdministrator },
  async load(db) {
    return (await loadAllPeople(db)).map((person) => ({
      id: person.id,
      name: person.slug,
      managedBy: person.managedBy,
      retired: !person.active,
      spec: {
        email: person.email,
        displayName: person.name,
        timeZone: person.timeZone,
        takesPartInOnCall: person.takesPartInOnCall,
        skills: person.skills,
        roles: person.roles,
      },
    }));
  },
  async save(tx, { written, retired }, { now, managedBy }) {
    const rows = written.map(({ id, name, spec: { displayName, ...person } }) => ({
      id,
      slug: name,
      name: displayName,
      ...person,
    }));
    await savePeople(tx, rows, managedBy, now);
    await letPeopleLeave(
      tx,
      retired.map(({ id }) => id),
      now,
    );
  },
};

/** People change what is theirs; the address that they sign in with is given to them. */
function askForPerson({ id, before, spec }: Edit<PersonSpec>): Asked[] {
  if (id === null || before === null || spec === null) return [{ permission: "catalogue.write" }];
  const own = { permission: "person.edit", resource: { involvedPersonIds: [id] } };
  return before.email === spec.email
    ? [own]
    : [own, { permission: "catalogue.write", because: "changes the address to sign in with" }];
}

function lastAdministrator({ name, before, spec, state }: Edit<PersonSpec>): FieldError[] {
  const administers = (person: PersonSpec | null) => person?.roles.includes("administrator") ?? false;
  if (!administers(before) || administers(spec)) return [];
  for (const [other, person] of state.all<PersonSpec>("Person"))
    if (other !== name && administers(person)) return [];
  const message = `${before!.displayName} is the only administrator; make somebody else one first`;
  return [{ path: "spec.roles", message }];
}

function readRole(value: unknown, path: string): string {
  if (typeof value === "string" && isOrganisationRole(value)) return value;
  const near = typeof value === "string" ? didYouMean(value, organisationRoles) : "";
  const elsewhere = "roles in a team, such as developer, stand with the team's members";
  throw invalidField(
    path,
    `write one of ${organisationRoles.join(", ")}, not ${nameOf(value)}${near || `; ${elsewhere}`}`,
  );
}
