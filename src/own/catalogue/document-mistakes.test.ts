import { describe, expect, test } from "vitest";
import { invalidField } from "../../lib/errors.ts";
import { namedFrequencies, type Bands } from "../organisation/index.ts";
import { checkDocuments } from "./check-documents.ts";
import type { StoredDocument } from "./document-kind.ts";
import { readDocumentSet } from "./document-set.ts";
import { placed } from "./files/mistakes.ts";
import { parseFiles } from "./files/parse-files.ts";
import { nameDocuments } from "./files/read-documents.ts";
import { ownDocumentKinds } from "./kinds/own-document-kinds.ts";

const usualBands = (): Bands => ({
  exposure: [{ upToMinor: 700_000, availabilityPpm: 950_000, onCallLevel: "none" }],
  demand: [
    { name: "low", frequency: namedFrequencies.monthly },
    { name: "high", frequency: namedFrequencies.weekly },
  ],
  betweenModel: "you-build-it-you-run-it",
});

const kinds = ownDocumentKinds({
  usualBands,
  checkPeak: ({ duration }, path) => {
    if (!duration.startsWith("P")) throw invalidField(`${path}.duration`, "write a duration such as P4D");
  },
});

/** The mistakes of one file, as `line:column message`, before anything is stored. */
async function mistakesIn(
  text: string,
  { stored = [], prune = false }: { stored?: StoredDocument<object>[]; prune?: boolean } = {},
): Promise<string[]> {
  const parsed = await parseFiles([{ path: "a.yaml", text }]);
  const named = await nameDocuments(
    parsed.documents,
    kinds.map(({ kind }) => kind),
  );
  const organisation = new Map([["Organisation", stored]]);
  const { set, mistakes } = await readDocumentSet(kinds, organisation, named.documents, { prune });
  const all = [...parsed.mistakes, ...named.mistakes, ...mistakes];
  if (all.length === 0) all.push(...(await checkDocuments(set)));
  return placed(all).map(({ line, column, message }) => `${line}:${column} ${message}`);
}

const document = (kind: string, name: string, spec: string): string =>
  `apiVersion: runwright/v1\nkind: ${kind}\nname: ${name}\nspec:\n${spec.replace(/^/gm, "  ").trimEnd()}\n`;

const organisation = document("Organisation", "shop", "currency: USD");
const ada = document("Person", "ada", "email: ada@example.com\ntimeZone: Europe/London");
const calendar = 'calendar: {timeZone: Europe/London, hours: {mon-fri: "09:00-17:30"}}';
const team = document("Team", "bedroom", `fundedBy: product\n${calendar}`);

const set = (...documents: string[]): string => documents.join("---\n");

/** Mistakes of a spec that stands alone in its file, so that it begins on line 5. */
const inSpec = (kind: string, spec: string, others: string[] = []) =>
  mistakesIn(set(document(kind, "x", spec), ...others));

describe("what every document has", () => {
  test.each([
    ["- a list", "1:1 write a mapping of fields, not a list"],
    ["just words", '1:1 write a mapping of fields, not "just words"'],
    ["apiVersion: v1\nkind: Team\nname: x\nspec: {}", '1:13 apiVersion: write runwright/v1, not "v1"'],
    [
      "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: x}\nspec: {}",
      "1:13 apiVersion: this is a Backstage entity: bring it with `runwright import backstage`, or write runwright/v1",
    ],
    ["kind: Team\nname: x\nspec: {}", "1:1 apiVersion: write runwright/v1, not nothing"],
    [
      "apiVersion: runwright/v1\nkind: Teem\nname: x\nspec: {}",
      '2:7 kind: write one of Organisation, Domain, Person, Team, Service, not "Teem"; did you mean Team?',
    ],
    [
      "apiVersion: runwright/v1\nkind: Objective\nname: x\nspec: {}",
      "2:7 kind: Objective is not yet known to this version of Runwright; leave it out for now",
    ],
    [
      "apiVersion: runwright/v1\nkind: Domain\nname: My Domain\nspec: {basis: customer-journey}",
      '3:7 name: write lower-case letters, digits and hyphens between them, at most 63, such as my-domain; not "My Domain"',
    ],
    [
      "apiVersion: runwright/v1\nkind: Domain\nname: x\nmetadata: {}\nspec: {basis: customer-journey}",
      "4:1 metadata: there is no such field; the fields are apiVersion, kind, name, spec",
    ],
    ["apiVersion: runwright/v1\nkind: Domain\nname: x", "1:1 spec: write a mapping of fields, not nothing"],
  ])("%j", async (text, expected) => {
    expect(await mistakesIn(text)).toEqual([expected]);
  });

  test("a name is there once in each kind", async () => {
    expect(await mistakesIn(set(organisation, team, team))).toEqual([
      '16:7 name: another Team "bedroom" stands at a.yaml:7; keep one',
    ]);
  });

  test("every mistake of every document is told at once", async () => {
    const wrong = await mistakesIn(
      set(document("Person", "a", "email: x\ntimezone: UTC"), document("Domain", "b", "basis: geography")),
    );
    expect(wrong).toHaveLength(2);
    expect(wrong[0]).toBe("6:3 spec.timezone: there is no such field; did you mean timeZone?");
    expect(wrong[1]).toContain("12:10 spec.basis");
  });
});

describe("a person", () => {
  test.each([
    [
      "email: ada\ntimeZone: UTC",
      '5:10 spec.email: write an e-mail address such as ada@example.com, not "ada"',
    ],
    ["timeZone: UTC", "4:1 spec.email: write an e-mail address such as ada@example.com, not nothing"],
    [
      "email: a@b.c\ntimeZone: Europe/Londn",
      '6:13 spec.timeZone: write an IANA time zone such as Europe/London, not "Europe/Londn"; did you mean Europe/London or Europe/Lisbon or Europe/Minsk?',
    ],
    [
      "email: a@b.c\ntimeZone: UTC\nroles: [admin]",
      "7:11 spec.roles[0]: write one of administrator, head-of-product, head-of-delivery, head-of-operations, incident-manager, " +
        'change-manager, not "admin"; roles in a team, such as developer, stand with the team\'s members',
    ],
    [
      "email: a@b.c\ntimeZone: UTC\ntakesPartInOnCall: 1",
      "7:22 spec.takesPartInOnCall: write true or false, not 1",
    ],
  ])("%j", async (spec, expected) => {
    expect(await inSpec("Person", spec)).toEqual([expected]);
  });

  test("an e-mail address is one person's", async () => {
    const again = document("Person", "eve", "email: ADA@example.com\ntimeZone: UTC");
    expect(await mistakesIn(set(ada, again))).toEqual([
      '12:10 spec.email: "ada@example.com" belongs to Person "ada" already',
    ]);
  });
});

describe("a domain", () => {
  test.each([
    ["geography", "it mixes product boundaries and raises cognitive load"],
    ["tools", "it mixes product boundaries and raises cognitive load"],
    ["journey", "write customer-journey or architectural-capability"],
  ])("may not be based on %s", async (basis, reason) => {
    const [mistake] = await inSpec("Domain", `basis: ${basis}`);
    expect(mistake).toContain("5:10 spec.basis: ");
    expect(mistake).toContain(reason);
  });

  test("is paid for by one of its own teams", async () => {
    expect(await inSpec("Domain", "basis: customer-journey\nbudgetHolder: bedroom", [team])).toEqual([
      "6:17 spec.budgetHolder: \"bedroom\" is not one of this domain's teams; name one that is, since its budget pays for the domain's on-call",
    ]);
  });
});

describe("a team", () => {
  test.each([
    [`fundedBy: marketing\n${calendar}`, '5:13 spec.fundedBy: write product or it, not "marketing"'],
    [
      'fundedBy: it\ncalendar: {timeZone: Europe/London, hours: {mon-fri: "17:30-25:00"}}',
      '6:56 spec.calendar.hours.mon-fri: "17:30-25:00" is no time of day; hours run from 00:00 to 24:00',
    ],
    [
      'fundedBy: it\ncalendar: {timeZone: Europe/London, holidays: GB-ZZZ, hours: {mon: "9:00-10:00"}}',
      '6:49 spec.calendar.holidays: no public holidays are known for "GB-ZZZ"; those of GB are ',
    ],
    [`fundedBy: it\n${calendar}\ndomain: home`, '7:11 spec.domain: there is no Domain "home"'],
    [
      `fundedBy: it\n${calendar}\nmembers:\n  - {person: ad, roles: [developer]}`,
      '8:16 spec.members[0].person: there is no Person "ad"; did you mean ada?',
    ],
    [
      `fundedBy: it\n${calendar}\nmembers:\n  - {person: ada}\n  - {person: Ada@example.com}`,
      '9:16 spec.members[1].person: "ada" is a member above already; keep one',
    ],
    [
      `fundedBy: it\n${calendar}\nbudgetHolder: nobody@example.com`,
      '7:17 spec.budgetHolder: there is no Person "nobody@example.com"',
    ],
  ])("%j", async (spec, expected) => {
    const [mistake, ...more] = await inSpec("Team", spec, [ada]);
    expect(mistake?.startsWith(expected), mistake).toBe(true);
    expect(more).toEqual([]);
  });
});

describe("a service", () => {
  const around = [organisation, team];
  test.each([
    ["kind: digital", "4:1 spec.owner: a live service has exactly one owning team; name it"],
    [
      "kind: digital\nowner: [bedroom, other]",
      "6:3 spec.owner: a service has exactly one owning team; name one, not a list",
    ],
    ["kind: digital\nowner: bedrom", '6:10 spec.owner: there is no Team "bedrom"; did you mean bedroom?'],
    ["kind: application\nowner: bedroom", '5:9 spec.kind: write digital or foundational, not "application"'],
    [
      "kind: digital\nowner: bedroom\nlifecycle: retired",
      '7:14 spec.lifecycle: write experimental, pre-production, live or decommissioned, not "retired"',
    ],
    [
      "kind: digital\nowner: bedroom\nexposurePerHour: 200000",
      "4:1 spec.demand: the two estimates go together; give this as well as exposurePerHour",
    ],
    [
      "kind: digital\nowner: bedroom\nexposurePerHour: 20.555\ndemand: high",
      '7:20 spec.exposurePerHour: USD has 2 decimal places; "20.555" has 3',
    ],
    [
      "kind: digital\nowner: bedroom\nexposurePerHour: -1\ndemand: high",
      "7:20 spec.exposurePerHour: must not be negative",
    ],
    [
      "kind: digital\nowner: bedroom\nexposurePerHour: 1\ndemand: hig",
      "8:11 spec.demand: write one of the organisation's demand bands (low, high); did you mean high?",
    ],
    [
      "kind: digital\nowner: bedroom\nonCallLevel: {level: team}",
      "7:3 spec.onCallLevel.reason: write a text, not nothing",
    ],
    [
      "kind: digital\nowner: bedroom\ndependsOn: [x]",
      "7:15 spec.dependsOn[0]: a service does not depend on itself",
    ],
    [
      "kind: digital\nowner: bedroom\ndependsOn: [{service: y}]",
      '7:25 spec.dependsOn[0].service: there is no Service "y"; did you mean x?',
    ],
    [
      "kind: digital\nowner: bedroom\ndependsOn: [{service: y, kind: hard, softenedBy: cache}]",
      "7:34 spec.dependsOn[0].kind: what is softened is soft; write soft, or leave softenedBy out",
    ],
    [
      "kind: digital\nowner: bedroom\nlinks: [{title: Board, href: 'javascript:alert(1)'}]",
      '7:32 spec.links[0].href: write an address that begins with https:// or http://, not "javascript:alert(1)"',
    ],
    [
      "kind: digital\nowner: bedroom\nalerts: {match: {service: 7}}",
      "7:29 spec.alerts.match.service: write a text, not 7",
    ],
    [
      "kind: digital\nowner: bedroom\npeaks:\n  - {name: Sale, exposurePerHour: 9, start: 2026-11-27T00:00, timeZone: UTC, duration: 4d}",
      "8:90 spec.peaks[0].duration: write a duration such as P4D",
    ],
  ])("%j", async (spec, expected) => {
    const [mistake, ...more] = await inSpec("Service", spec, around);
    expect(mistake).toBe(expected);
    expect(more).toEqual([]);
  });

  test("needs the organisation's currency for an amount", async () => {
    const [mistake] = await inSpec(
      "Service",
      "kind: digital\nowner: bedroom\nexposurePerHour: 5\ndemand: high",
      [team],
    );
    expect(mistake).toBe(
      "7:20 spec.exposurePerHour: an amount needs the organisation's currency; apply an Organisation document before this, or with it",
    );
  });
});

describe("the organisation", () => {
  test.each([
    ["currency: DOLLAR", '5:13 spec.currency: write an ISO 4217 currency such as USD or EUR, not "DOLLAR"'],
    ["currency: USD\ncatchAllTeam: desk", '6:17 spec.catchAllTeam: there is no Team "desk"'],
    [
      "currency: USD\nlocale: not a tag",
      '6:11 spec.locale: write a language tag such as en or en-GB, not "not a tag"',
    ],
    [
      "currency: USD\nincidentLoss: {high: 5, medium: 10}",
      "6:24 spec.incidentLoss.high: must be more than medium: it is the loss of a major incident",
    ],
    [
      "currency: USD\nexposureBands:\n  - {upTo: 7000, availability: 99, onCall: none}\n  - {upTo: 9000, availability: 101, onCall: team}",
      "8:34 spec.exposureBands[1].availability: write a percentage from 50 to 99.9999, such as 99.9, not 101",
    ],
  ])("%j", async (spec, expected) => {
    expect((await inSpec("Organisation", spec))[0]).toBe(expected);
  });

  test("is there once", async () => {
    const second = document("Organisation", "other", "currency: USD");
    expect(await mistakesIn(set(organisation, second))).toEqual([
      "9:7 name: there is one Organisation only, and it stands at a.yaml:3; keep one",
    ]);
  });

  test("keeps its currency", async () => {
    const { value } = (await parseFiles([{ path: "b.yaml", text: organisation }])).documents[0]!;
    const { spec } = value as { spec: unknown };
    const before = kinds[0]!.read({ name: "shop", spec }, { currency: null, nameOf: (_, word) => word });
    const stored = {
      id: "organisation",
      name: "shop",
      managedBy: "code" as const,
      retired: false,
      spec: before,
    };
    expect(await mistakesIn(organisation.replace("USD", "EUR"), { stored: [stored] })).toEqual([
      "5:13 spec.currency: all amounts are held in USD; the currency of an organisation stays",
    ]);
  });
});
