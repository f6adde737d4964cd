import { expect, test } from "vitest";
import { sampleIncident } from "./incident-sample.ts";
import type { Incident } from "../incident-types.ts";
import { roomActions } from "./room-actions.ts";

const ada = { id: "a", name: "Ada" };
const offered = (by: Partial<Incident>) => roomActions(sampleIncident(by), "a").map(({ label }) => label);
const adaIsOnIt = { acknowledgedBy: ada, responders: [{ person: ada, role: "responder" as const }] };

test("what nobody has acknowledged is to be acknowledged first", () =>
  expect(offered({})[0]).toBe("Acknowledge"));

test("whoever is on it is to mitigate first, and is not asked to join", () => {
  expect(offered({ state: "acknowledged", ...adaIsOnIt })[0]).toBe("Mitigate");
  expect(offered({ state: "acknowledged", ...adaIsOnIt })).not.toContain("Join");
});

test("another person can join", () =>
  expect(
    roomActions(sampleIncident({ state: "acknowledged", ...adaIsOnIt }), "b").map(({ label }) => label),
  ).toContain("Join"));

test("what is mitigated is to be resolved, not mitigated again", () => {
  const actions = offered({ state: "mitigated", ...adaIsOnIt });
  expect(actions[0]).toBe("Resolve");
  expect(actions).not.toContain("Mitigate");
});

test("whoever leads is not offered the lead", () =>
  expect(offered({ commander: ada })).not.toContain("Take the lead"));

test("nothing is to be done to what is over", () => expect(offered({ state: "resolved" })).toEqual([]));

test("no two actions share a key", () => {
  const keys = roomActions(sampleIncident({ state: "acknowledged" }), "a").map((action) => action.keys);
  expect(new Set(keys).size).toBe(keys.length);
});
