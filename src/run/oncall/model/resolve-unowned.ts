import { defaultEscalation } from "./escalation-policy.ts";
import { layOutSteps } from "./escalation-steps.ts";
import { scheduledFinding } from "./finding.ts";
import type { OnCallDerivation, OnCallFacts, OnCallService } from "./on-call-facts.ts";
import { type OnCallAnswer, administrators, paged, sceneOf } from "./resolve-on-call.ts";

/** Who answers for what has no owner: the organisation's catch-all team at any hour, else its administrators. */
export function resolveUnowned(at: Date, facts: OnCallFacts): OnCallAnswer {
  const team = facts.teams.get(facts.organisation.catchAllTeam ?? "");
  if (!team) return noCatchAll(facts);
  const scene = sceneOf({ service: unowned(team.slug), derivation: anyHour, at }, facts);
  return paged(scheduledFinding(scene, { kind: "team", slug: team.slug }, "unowned"), scene, "no owner");
}

const anyHour: OnCallDerivation = {
  availabilityPpm: 0,
  operatingModel: "you-build-it-you-run-it",
  onCallLevel: "team",
};

const unowned = (ownerTeam: string): OnCallService => ({
  slug: "unowned",
  ownerTeam,
  opsRunIt: { applicationSupportAtOnce: false, deliveringTeamFirst: [] },
  policy: null,
});

function noCatchAll(facts: OnCallFacts): OnCallAnswer {
  const message = "the organisation names no catch-all team; what has no owner goes to the administrators";
  return {
    reason: "unowned: no owner and no catch-all team → administrators",
    reasonCode: "unowned",
    workingHours: false,
    level: anyHour.onCallLevel,
    deferredUntil: null,
    answerHoldsUntil: null,
    steps: layOutSteps([administrators(facts)]),
    repeat: defaultEscalation.repeat,
    finalWaitSeconds: defaultEscalation.finalWaitSeconds,
    warnings: [{ code: "no-catch-all-team", message }],
  };
}
