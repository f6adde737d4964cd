import { defaultEscalation } from "./escalation-policy.ts";
import { type Step, type StepDraft, layOutSteps, policySteps } from "./escalation-steps.ts";
import type { Finding, OnCallWarning, ReasonCode, Scene } from "./finding.ts";
import type { OnCallFacts, OnCallLevel } from "./on-call-facts.ts";
import { spokenFor } from "./people-on-call.ts";
import { remember } from "./remember.ts";

/** Who answers, why, in which steps, and until when that holds. It is an escalation plan as it stands. */
export type OnCallAnswer = {
  reason: string;
  reasonCode: ReasonCode;
  workingHours: boolean;
  level: OnCallLevel;
  /** At level none out of hours: when the page is due; it is to be asked again then, and has no steps before. */
  deferredUntil: Date | null;
  /** The end of the working time that the answer is for, when a page without acknowledgement is asked again; else null. */
  answerHoldsUntil: Date | null;
  steps: readonly Step[];
  repeat: number;
  finalWaitSeconds: number;
  warnings: readonly OnCallWarning[];
};

/** An answer that pages nobody yet. */
export const answerTo = (scene: Scene, words: string, reasonCode: ReasonCode): OnCallAnswer => ({
  reason: `${scene.service.slug}: ${words}`,
  reasonCode,
  workingHours: scene.hours === "working-hours",
  level: scene.derivation.onCallLevel,
  deferredUntil: null,
  answerHoldsUntil: null,
  steps: [],
  repeat: scene.service.policy?.repeat ?? defaultEscalation.repeat,
  finalWaitSeconds: defaultEscalation.finalWaitSeconds,
  warnings: [],
});

/** The answer that a finding makes once the service's own policy and the last resort have had their say. */
export function paged(finding: Finding, scene: Scene, basis: string): OnCallAnswer {
  const { policy } = scene.service;
  const warnings = [...finding.warnings];
  let steps: readonly Step[] = policy ? policySteps(policy, finding.situation) : finding.steps;
  if (policy && steps.length === 0) {
    steps = finding.steps;
    warnings.push({ code: "policy-reaches-nobody", message: `policy ${policy.slug} reaches nobody now` });
  }
  if (steps.length === 0) {
    steps = lastResort(scene);
    warnings.push({ code: "nobody-left", message: "nobody else is left; the page goes to the organisation" });
  }
  const answer = answerTo(scene, `${basis} → ${finding.words}`, finding.reasonCode);
  return Object.assign(answer, { answerHoldsUntil: holdsUntil(scene), steps, warnings });
}

/** Only an answer for working hours ends with them: out of hours, and for operations, the same rules hold on. */
function holdsUntil({ derivation, team, at, facts }: Scene): Date | null {
  if (derivation.operatingModel === "ops-run-it") return null;
  return remember(facts, at, team, "period", () => team.calendar.currentPeriod(at))?.endAt ?? null;
}

function lastResort({ at, facts }: Scene): Step[] {
  const { people, schedule } = spokenFor(facts.organisation.catchAllTeam, at, facts);
  return layOutSteps([{ delaySeconds: 0, people, schedule, source: "catch-all" }, administrators(facts)]);
}

/** Who is left when nobody else is. */
export const administrators = (facts: OnCallFacts): StepDraft => ({
  delaySeconds: defaultEscalation.wholeTeamDelaySeconds,
  people: facts.organisation.administratorIds,
  schedule: null,
  source: "administrators",
});
