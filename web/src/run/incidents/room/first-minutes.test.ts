import { expect, test } from "vitest";
import { firstMinutes } from "./first-minutes.ts";
import { sampleEntry, sampleIncident } from "./incident-sample.ts";

const done = (incident: Parameters<typeof firstMinutes>[0]) =>
  Object.fromEntries(firstMinutes(incident).map((item) => [item.id, item.done]));

test("what the incident knows is ticked by it, the rest is the reader's to tick", () =>
  expect(
    done(
      sampleIncident({
        acknowledgedAt: "2026-11-20T17:31:00Z",
        commander: { id: "a", name: "Ada" },
        timeline: [sampleEntry("1", { kind: "update", text: "we are on it" })],
      }),
    ),
  ).toEqual({ acknowledge: true, see: null, changes: null, lead: true, tell: true, estimate: null }));

test("a minor incident needs no lead and no crisis communication", () =>
  expect(Object.keys(done(sampleIncident({ method: "minor" })))).not.toEqual(
    expect.arrayContaining(["lead", "tell"]),
  ));

test("the runbook is on the list where there is one", () =>
  expect(done(sampleIncident({ runbookUrl: "https://wiki.example.com/r" }))).toHaveProperty("runbook"));
