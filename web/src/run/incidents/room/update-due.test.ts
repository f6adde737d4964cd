import { expect, test } from "vitest";
import { sampleEntry, sampleIncident } from "./incident-sample.ts";
import { updateDue } from "./update-due.ts";

const promised = sampleEntry("1", {
  kind: "update",
  text: "we are on it",
  audience: "leadership",
  nextUpdateAt: "2026-11-20T18:00:00Z",
});
const last = sampleEntry("2", { kind: "update", text: "all", audience: "leadership", nextUpdateAt: null });
const at = (time: string) => new Date(`2026-11-20T${time}Z`);

test("a promised update is due, and overdue once its time has passed", () => {
  const incident = sampleIncident({ timeline: [promised] });
  expect(updateDue(incident, at("17:50:00"))).toEqual({
    audience: "leadership",
    dueAt: "2026-11-20T18:00:00Z",
    overdue: false,
  });
  expect(updateDue(incident, at("18:00:01"))?.overdue).toBe(true);
});

test("nothing is due after an update that promises none, nor once it is over", () => {
  expect(updateDue(sampleIncident({ timeline: [promised, last] }), at("18:30:00"))).toBeNull();
  expect(updateDue(sampleIncident({ state: "resolved", timeline: [promised] }), at("18:30:00"))).toBeNull();
});
