import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { namedFrequencies, type Bands } from "../organisation/index.ts";
import type { DocumentContext, DocumentKind, StoredDocument } from "./document-kind.ts";
import { exportDocument } from "./export-documents.ts";
import { ownDocumentKinds } from "./kinds/own-document-kinds.ts";

const bands: Bands = {
  exposure: [{ upToMinor: 700_000, availabilityPpm: 950_000, onCallLevel: "none" }],
  demand: [{ name: "low", frequency: namedFrequencies.monthly }],
  betweenModel: "you-build-it-you-run-it",
};
const kinds = ownDocumentKinds({ usualBands: () => bands, checkPeak: () => {} });
const context: DocumentContext = { currency: "USD", nameOf: (_, word) => word };

const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5})?$/);
/** Never the name of the service that needs it, which has one hyphen at most. */
const needed = slug.map((name) => `what-needs-${name}`);
/** Texts that trip up writers of YAML: signs of its own, numbers, words with a meaning, line breaks, other scripts. */
const text = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      "true",
      "null",
      "~",
      "1e3",
      "0x1f",
      "- a",
      "a: b",
      "#x",
      "'",
      '"',
      "|",
      "a\nb",
      "日本",
      "&a",
      "*a",
      "!t",
      "%",
    ),
  )
  .map((value) => value.trim())
  .filter((value) => value !== "" && !/[\0\uD800-\uDFFF]/u.test(value));
const texts = fc.uniqueArray(text, { maxLength: 3 });
const amount = fc.integer({ min: 0, max: 10 ** 13 });
const zone = fc.constantFrom("Europe/London", "Asia/Tokyo", "America/Chicago", "UTC");
const sorted = <T>(lists: fc.Arbitrary<T[]>, keyOf: (item: T) => string) =>
  lists.map((list) => list.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)));
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const service = fc.record({
  displayName: text,
  description: fc.oneof(fc.constant(""), text),
  kind: fc.constantFrom("digital", "foundational"),
  lifecycle: fc.constantFrom("experimental", "pre-production", "live", "decommissioned"),
  owner: slug,
  estimate: optional(
    fc.record({
      exposurePerHourMinor: amount,
      demand: slug,
      basis: optional(fc.constantFrom("forecast", "past-incident", "research")),
      note: fc.oneof(fc.constant(""), text),
      dueAgainOn: optional(fc.constantFrom("2026-02-28", "2028-02-29")),
    }),
  ),
  peaks: sorted(
    fc.uniqueArray(
      fc.record({
        name: text,
        exposurePerHourMinor: amount,
        start: fc.constant("2026-11-27T00:00"),
        timeZone: zone,
        duration: fc.constant("P4D"),
        rule: optional(fc.constant("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH")),
        leadSeconds: fc.integer({ min: 0, max: 48 }).map((hours) => hours * 3600),
        lagSeconds: fc.integer({ min: 0, max: 48 }).map((hours) => hours * 3600),
      }),
      { maxLength: 2, selector: ({ name }) => name },
    ),
    ({ name }) => name,
  ),
  chosenOnCallLevel: optional(fc.record({ level: fc.constantFrom("domain", "team"), reason: text })),
  dependsOn: sorted(
    fc.uniqueArray(
      fc.oneof(
        fc.record({
          service: needed,
          kind: fc.constant("hard"),
          softenedBy: fc.constant(""),
          degradation: text,
        }),
        fc.record({
          service: needed,
          kind: fc.constant("soft"),
          softenedBy: fc.constantFrom("", "cache"),
          degradation: fc.constant(""),
        }),
      ),
      { maxLength: 3, selector: (one) => one.service },
    ),
    (one) => one.service,
  ),
  alertMatch: fc.dictionary(fc.constantFrom("service", "app.kubernetes.io/name", "a b"), text),
  links: fc.array(
    fc.record({ title: text, href: fc.webUrl(), kind: fc.constantFrom("dashboard", "other") }),
    { maxLength: 2 },
  ),
  repositories: texts,
  databases: texts,
  thirdParties: fc.uniqueArray(
    fc.oneof(
      fc.record({ name: text, kind: fc.constant("hard"), softenedBy: fc.constant(""), degradation: text }),
      fc.record({
        name: text,
        kind: fc.constant("soft"),
        softenedBy: fc.constantFrom("", "queue"),
        degradation: text,
      }),
    ),
    { maxLength: 2, selector: ({ name }) => name },
  ),
  tags: texts,
  journeys: texts,
});

const calendar = fc.record({
  timeZone: zone,
  holidayRegion: optional(fc.constantFrom("GB-ENG", "US")),
  hours: fc.record(
    Object.fromEntries(
      ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [
        day,
        fc.constantFrom(
          [{ fromMinute: 540, toMinute: 1050 }],
          [
            { fromMinute: 480, toMinute: 720 },
            { fromMinute: 780, toMinute: 960 },
          ],
        ),
      ]),
    ),
  ),
  weekend: fc.constantFrom(["sat", "sun"], ["fri", "sat"]),
  days: fc.constantFrom({}, { "2026-12-24": [], "2026-12-31": [{ fromMinute: 540, toMinute: 720 }] }),
});

const specs: Record<string, fc.Arbitrary<object>> = {
  Organisation: fc.record({
    displayName: text,
    currency: fc.constant("USD"),
    locale: fc.constantFrom("en", "de-CH"),
    bands: fc.constant(bands),
    incidentLoss: optional(fc.constant({ highMinor: 5_000_050, mediumMinor: 1 })),
    remuneration: optional(
      fc.constant({
        standby: {
          amountMinor: 550,
          per: "hour",
          factorPercent: { weeknight: 100, weekend: 150, "public-holiday": 200 },
        },
        callout: { perHourMinor: 4_000, minimumMinutes: 60, roundingMinutes: 15, capMinor: null },
      }),
    ),
    operationsBridge: optional(slug),
    applicationSupport: optional(slug),
    incidentManagement: optional(slug),
    databaseAdministration: optional(slug),
    catchAllTeam: optional(slug),
    pagedAtLevelNone: texts,
  }),
  Domain: fc.record({
    displayName: text,
    description: fc.oneof(fc.constant(""), text),
    basis: fc.constantFrom("customer-journey", "architectural-capability"),
    budgetHolder: optional(slug),
    experts: sorted(fc.uniqueArray(slug, { maxLength: 2 }), (name) => name),
  }),
  Person: fc.record({
    email: slug.map((name) => `${name}@example.com`),
    displayName: text,
    timeZone: zone,
    takesPartInOnCall: fc.boolean(),
    skills: texts,
    roles: fc.uniqueArray(fc.constantFrom("administrator", "incident-manager"), { maxLength: 2 }),
  }),
  Team: fc.record({
    displayName: text,
    description: fc.oneof(fc.constant(""), text),
    kind: fc.constantFrom("product", "operations", "enabler", "service-desk"),
    fundedBy: fc.constantFrom("product", "it"),
    domain: optional(slug),
    budgetHolder: optional(slug),
    calendar,
    members: sorted(
      fc.uniqueArray(fc.record({ person: slug, roles: fc.uniqueArray(slug, { maxLength: 2 }) }), {
        maxLength: 4,
        selector: ({ person }) => person,
      }),
      ({ person }) => person,
    ),
  }),
  Service: service,
};

/** Reads an exported file as an apply does, without the rest of the set. */
const readBack = (kind: DocumentKind, file: string) => {
  const { name, spec } = parse(file, { merge: true }) as { name: string; spec: unknown };
  return kind.read({ name, spec }, context);
};

describe("what is exported reads back as the same", () => {
  test.each(kinds.map((kind) => [kind.kind, kind] as const))("%s, whatever it says", (name, kind) => {
    fc.assert(
      fc.property(slug, specs[name]!, (document, spec) => {
        const stored: StoredDocument<object> = {
          id: "",
          name: document,
          managedBy: "code",
          retired: false,
          spec,
        };
        const { text: file } = exportDocument(kind, stored, context);
        expect(readBack(kind, file)).toEqual(spec);
      }),
      { numRuns: 200 },
    );
  });
});
