import { expect, test } from "vitest";
import { sampleIncident } from "./incident-sample.ts";
import { lastMilestone, milestones } from "./milestones.ts";

test("each step says how long it came after the one before; what has not come says nothing", () =>
  expect(milestones(sampleIncident()).map(({ label, after }) => [label, after])).toEqual([
    ["Impact", null],
    ["Detected", "+2 min"],
    ["Paged", null],
    ["Acknowledged", null],
    ["Mitigated", null],
    ["Resolved", null],
  ]));

test("a step that never came is left out of the counting", () => {
  const incident = sampleIncident({ pagedAt: null, mitigatedAt: "2026-11-20T17:40:00.000Z" });
  expect(milestones(incident).find(({ key }) => key === "mitigated")?.after).toBe("+10 min");
});

test.each([
  [90, "+90 s"],
  [1_434, "+24 min"],
  [9_000, "+3 h"],
  [200_000, "+2 days"],
])("%d seconds are told at a glance as %s", (seconds, after) => {
  const mitigatedAt = new Date(Date.parse("2026-11-20T17:30:00.000Z") + seconds * 1000).toISOString();
  expect(lastMilestone(sampleIncident({ mitigatedAt }))).toBe(`mitigated ${after}`);
});
