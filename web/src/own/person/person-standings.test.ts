import { expect, test } from "vitest";
import type { ScheduleSummary } from "../../run/on-call/use-schedules.ts";
import { standingsOf } from "./person-standings.ts";

const person = (id: string) => ({ id, name: id });

const schedule = (slug: string, standings: ScheduleSummary["standings"]): ScheduleSummary => ({
  slug,
  name: slug,
  owner: { slug: "home", name: "Home", kind: "domain" },
  covers: "always",
  timeZone: "UTC",
  managedBy: "code",
  removed: false,
  inCharge: true,
  standings,
});

const later = "2026-11-23T09:00:00Z";

const schedules = [
  schedule("first", [
    {
      layer: "primary",
      now: { person: person("lin"), override: false, until: later },
      next: { person: person("ada"), from: later },
    },
  ]),
  schedule("second", [
    { layer: "primary", now: { person: person("ada"), override: true, until: null }, next: null },
    { layer: "secondary", now: null, next: { person: person("lin"), from: later } },
  ]),
];

test("where somebody is on call now comes before where they are next", () => {
  expect(standingsOf(schedules, "ada").map(({ schedule: { slug }, from }) => [slug, from])).toEqual([
    ["second", null],
    ["first", later],
  ]);
});

test("somebody on no schedule has no standing", () => expect(standingsOf(schedules, "omar")).toEqual([]));
