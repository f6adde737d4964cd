import { describe, expect, test } from "vitest";
import type { EscalationPolicy } from "./escalation-policy.ts";
import { type OnCallAnswer, resolveOnCall } from "./resolve-on-call.ts";
import { aService, factsWith, levels } from "./retailer-facts.ts";

const tuesdayNoon = new Date("2026-01-06T12:00Z");
const saturday = new Date("2026-01-10T03:00Z");
const facts = factsWith();

/** Steps as "300 eva (policy, bedroom-nights)". */
const shown = ({ steps }: OnCallAnswer) =>
  steps.map(({ afterSeconds, people, schedule, source }) => {
    const by = schedule === null ? source : `${source}, ${schedule}`;
    return `${afterSeconds} ${people.join("+")} (${by})`;
  });

describe("a service's own escalation policy", () => {
  const policy = (steps: EscalationPolicy["steps"]): EscalationPolicy => ({ slug: "own", steps, repeat: 4 });
  const askWith = (steps: EscalationPolicy["steps"], level: keyof typeof levels = "team", at = saturday) =>
    resolveOnCall({ service: aService({ policy: policy(steps) }), derivation: levels[level], at }, facts);

  test("takes the place of the default, with its targets, delays and repeats", () => {
    const answer = askWith([
      { targets: [{ kind: "schedule", schedule: null, layer: null }], delaySeconds: 0 },
      { targets: [{ kind: "schedule", schedule: null, layer: "secondary" }], delaySeconds: 120 },
      { targets: [{ kind: "person", personId: "ada" }, { kind: "domain-experts" }], delaySeconds: 60 },
      { targets: [{ kind: "schedule", schedule: "support", layer: null }], delaySeconds: 60 },
      { targets: [{ kind: "whole-team", team: "appointments" }], delaySeconds: 300 },
      { targets: [{ kind: "whole-team", team: null }], delaySeconds: 300 },
      { targets: [{ kind: "incident-manager" }, { kind: "budget-holder" }], delaySeconds: 600 },
    ]);
    expect(shown(answer)).toEqual([
      "0 lin (policy, bedroom-nights)",
      "120 eva (policy, bedroom-nights)",
      "180 ada+eva (policy)",
      "240 amir (policy, support)",
      "540 tom+ruth (policy)",
      "840 ada+lin+sam+eva (policy)",
      "1440 ivan+grace (policy)",
    ]);
    expect(answer.repeat).toBe(4);
  });

  test("follows the schedule in charge at that hour", () => {
    const steps = [
      { targets: [{ kind: "schedule", schedule: null, layer: null }] as const, delaySeconds: 0 },
    ];
    expect(shown(askWith(steps, "team", tuesdayNoon))).toEqual(["0 sam (policy, bedroom-day)"]);
    expect(shown(askWith(steps, "domain"))).toEqual(["0 ada (policy, home-out-of-hours)"]);
    expect(askWith(steps, "none").reasonCode).toBe("deferred");
  });

  test("that reaches nobody at the time gives way to the default, with a warning", () => {
    const answer = askWith([
      { targets: [{ kind: "schedule", schedule: "removed", layer: null }], delaySeconds: 0 },
    ]);
    expect(shown(answer)[0]).toBe("0 lin (primary, bedroom-nights)");
    expect(answer.warnings.map(({ code }) => code)).toEqual(["policy-reaches-nobody"]);
  });
});
