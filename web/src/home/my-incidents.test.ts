import { expect, test } from "vitest";
import type { IncidentSummary } from "../run/incidents/incident-types.ts";
import { sampleIncident } from "../run/incidents/room/incident-sample.ts";
import { sortIncidents } from "./my-incidents.ts";
import { sayHome } from "./say-home.ts";

const lin = { id: "l", name: "Lin" };
const reader = { id: lin.id, teams: ["bedroom"] };
const of = (number: number, by: Partial<IncidentSummary> = {}, perHour = "1000.00"): IncidentSummary =>
  sampleIncident({ number, ...by, loss: { ...sampleIncident().loss, perHour } });
const say = (...items: IncidentSummary[]) =>
  sayHome(sortIncidents(items, reader).mine, lin.id, 0, "en-US").replaceAll("\u2011", "-");
const elsewhere = { team: { slug: "payments", name: "Payments" } };

test("my team's incidents and those that I am on are mine, what is over is nobody's", () => {
  const { mine, others } = sortIncidents(
    [
      of(1),
      of(2, elsewhere),
      of(3, { ...elsewhere, state: "acknowledged", acknowledgedBy: lin }),
      of(4, { state: "resolved" }),
    ],
    reader,
  );
  expect(mine.map(({ number }) => number)).toEqual([1, 3]);
  expect(others.map(({ number }) => number)).toEqual([2]);
});

test("what nobody has acknowledged comes first, the dearest of it before the rest", () =>
  expect(
    sortIncidents(
      [
        of(1, { state: "acknowledged" }, "900000.00"),
        of(2),
        of(3, {}, "5000.00"),
        of(4, { pagedAt: null }, "7000.00"),
      ],
      reader,
    ).mine.map(({ number }) => number),
  ).toEqual([3, 2, 1, 4]));

test("what needs me is named with what it costs an hour together", () =>
  expect(say(of(1, {}, "1500.00"), of(2), of(3, { state: "mitigated" }))).toBe(
    "Nobody has acknowledged INC-1 and INC-2: $2,500 an hour.",
  ));

test("what I am on is said when nothing waits", () =>
  expect(say(of(1, { state: "acknowledged", acknowledgedBy: lin }))).toBe(
    "You are on INC-1: $1,000 an hour.",
  ));

test("a page that waits for working hours does not need me yet", () =>
  expect(say(of(1, { pagedAt: null, deferredUntil: "2026-11-23T09:00:00Z" }))).toBe(
    "Nothing needs you yet: INC-1 waits to be paged.",
  ));

test("what colleagues are on is said so", () =>
  expect(say(of(1, { state: "acknowledged", acknowledgedBy: { id: "a", name: "Ada" } }))).toBe(
    "1 incident of your teams is open, with somebody on it.",
  ));

test("others' incidents do not need me", () => expect(say(of(1, elsewhere))).toBe("Nothing needs you now."));

test.each([
  [1, "1 thing waits for your answer, and no incident needs you."],
  [2, "2 things wait for your answer, and no incident needs you."],
])("what waits for my answer is said where no incident needs me: %i", (waiting, words) =>
  expect(sayHome([], lin.id, waiting)).toBe(words),
);
