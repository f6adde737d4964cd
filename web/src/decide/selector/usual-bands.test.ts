import { expect, test } from "vitest";
import { defaultBands } from "../../../../src/decide/selection/model/default-bands.ts";
import type { Organisation } from "../../own/use-organisation.ts";
import { usualBands } from "./usual-bands.ts";

const organisation = (bands: Organisation["bands"]): Organisation => ({
  applicationSupport: null,
  bands,
  catchAllTeam: null,
  currency: "GBP",
  databaseAdministration: null,
  decisions: [],
  incidentLoss: null,
  incidentManagement: null,
  locale: "en-GB",
  managedBy: "code",
  name: "Bank",
  operationsBridge: null,
  pagedAtLevelNone: [],
  remuneration: null,
  slug: "bank",
});

test("without an organisation, or bands of its own, the playbook's example stands in", () => {
  expect(usualBands(undefined)).toBe(defaultBands);
  expect(usualBands(organisation(null))).toBe(defaultBands);
});

test("an organisation's bands are read exactly, amounts in minor units and levels in parts per million", () => {
  const bands = usualBands(
    organisation({
      betweenModel: "ops-run-it",
      exposure: [{ availability: 99.95, onCall: "team", upTo: { amount: "1234.50", currency: "GBP" } }],
      demand: [{ name: "some", label: "3 per month", perPeriod: 3, period: "month" }],
    }),
  );
  expect(bands).toEqual({
    currency: "GBP",
    betweenModel: "ops-run-it",
    exposure: [{ upToMinor: 123_450, availabilityPpm: 999_500, onCallLevel: "team" }],
    demand: [{ name: "some", frequency: { label: "3 per month", perPeriod: 3, period: "month" } }],
  });
});
