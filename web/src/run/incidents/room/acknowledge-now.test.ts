import { expect, test } from "vitest";
import { acknowledgedNow } from "./acknowledge-now.ts";
import { sampleIncident } from "./incident-sample.ts";

const ada = { id: "a", name: "Ada" };
const lin = { id: "l", name: "Lin" };
const now = new Date("2026-11-20T17:31:00.000Z");
const waiting = sampleIncident({ nextStepAt: "2026-11-20T17:35:00Z", deferredUntil: null });

test("the first to acknowledge owns it, and nobody else is asked", () =>
  expect(acknowledgedNow(waiting, ada, now)).toMatchObject({
    state: "acknowledged",
    acknowledgedBy: ada,
    acknowledgedAt: now.toISOString(),
    nextStepAt: null,
    responders: [{ person: ada, role: "responder" }],
  }));

test("whoever acknowledges after that joins and takes nothing away", () => {
  const later = new Date("2026-11-20T17:40:00.000Z");
  expect(acknowledgedNow(acknowledgedNow(waiting, ada, now), lin, later)).toMatchObject({
    acknowledgedBy: ada,
    acknowledgedAt: now.toISOString(),
    responders: [{ person: ada }, { person: lin }],
  });
});

test("repeating it adds nobody, and a mitigated incident stays so", () => {
  const mitigated = { ...acknowledgedNow(waiting, ada, now), state: "mitigated" as const };
  expect(acknowledgedNow(mitigated, ada, now)).toEqual(mitigated);
});
