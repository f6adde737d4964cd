import { expect, test } from "vitest";
import { sayStandbyCost } from "./say-standby-cost.ts";

const money = (amount: string) => ({ amount, currency: "USD" });
const level = (schedule: string, sharedBy: number, share: string) => ({
  schedule: money(schedule),
  sharedBy,
  share: money(share),
});
const cost = {
  known: true,
  note: "60 USD a day",
  levels: {
    none: level("0.00", 1, "0.00"),
    domain: level("25260.00", 3, "8420.00"),
    team: level("25260.00", 1, "25260.00"),
  },
};
const runs = "you-build-it-you-run-it" as const;
const said = (given: Parameters<typeof sayStandbyCost>[0], stands: Parameters<typeof sayStandbyCost>[1]) => {
  const { before, figure, after } = sayStandbyCost(given, stands, "en-US");
  return `${before}${figure ?? ""}${after}`;
};

test.each([
  [
    "domain",
    runs,
    "Standby out of hours costs $8,420 a year: it shares its domain’s schedule, $25,260, with 2 others.",
  ],
  [
    "team",
    runs,
    "Standby out of hours costs $25,260 a year, on a schedule of its team’s that it shares with no other service.",
  ],
  ["none", runs, "Nobody is on standby for it out of hours, so that costs nothing."],
  ["team", "ops-run-it", "Operations answer at every hour, so it has no standby of its own to pay."],
] as const)("at the level %s under %s", (onCallLevel, operatingModel, words) => {
  expect(said(cost, { operatingModel, onCallLevel })).toBe(words);
});

test("what is not known is said, and no figure is made up", () => {
  const unknown = {
    known: false,
    note: "The cost is unknown: nobody has said how on-call is paid.",
    levels: null,
  };
  expect(said(unknown, { operatingModel: runs, onCallLevel: "team" })).toBe(unknown.note);
  const alone = { ...cost, levels: { ...cost.levels, domain: null } };
  expect(said(alone, { operatingModel: runs, onCallLevel: "domain" })).toMatch(/is in no domain/);
});
