import { AppError } from "../../../lib/errors.ts";
import { defaultEscalation } from "./escalation-policy.ts";
import { type Step, type StepDraft, layOutSteps, policySteps } from "./escalation-steps.ts";
import {
  type Finding,
  type OnCallQuestion,
  type OnCallWarning,
  type ReasonCode,
  type Scene,
  domainlessFinding,
  hoursWords,
  scheduledFinding,
} from "./finding.ts";
import type { OnCallFacts, OnCallLevel } from "./on-call-facts.ts";
import { availabilityWords, timeWords } from "./on-call-words.ts";
import { opsRunIt } from "./ops-run-it.ts";
import { dutyOf, hoursOf, spokenFor } from "./people-on-call.ts";
import { remember } from "./remember.ts";
import type { Schedule } from "./schedule.ts";

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

/** Who answers for a service at an instant (spec: on call, Who answers). Never nobody, unless the level is none out of hours. */
export function resolveOnCall(question: OnCallQuestion, facts: OnCallFacts): OnCallAnswer {
  const scene = sceneOf(question, facts);
  if (question.acknowledgedBy) return staysWith(question.acknowledgedBy, scene);
  if (question.derivation.operatingModel === "ops-run-it") return paged(opsRunIt(scene), scene, "Ops Run It");
  const isDeferrable = scene.hours === "out-of-hours" && question.derivation.onCallLevel === "none";
  const deferral = isDeferrable && !isException(scene) ? deferralOf(scene) : null;
  const availability = availabilityWords(question.derivation.availabilityPpm);
  return deferral ? deferred(deferral, scene, availability) : paged(buildItRunIt(scene), scene, availability);
}

/** The question with its team and hours; refused where the service's owner is not known. */
export function sceneOf(question: OnCallQuestion, facts: OnCallFacts): Scene {
  const { service, at } = question;
  const team = facts.teams.get(service.ownerTeam);
  if (!team)
    throw new AppError("not_found", `${service.slug}: its owner ${service.ownerTeam} is no team here`);
  const { derivation, incidentKinds = [] } = question;
  return { service, derivation, at, incidentKinds, team, hours: hoursOf(team, at, facts), facts };
}

/** The kind of the incident that pages even at level none, by the organisation's choice. */
const isException = ({ incidentKinds, facts }: Scene): boolean =>
  incidentKinds.some((kind) => facts.organisation.pagedAtLevelNone.includes(kind));

function buildItRunIt(scene: Scene): Finding {
  const { team, hours, derivation } = scene;
  const ownTeam = { kind: "team", slug: team.slug } as const;
  if (hours === "working-hours") return scheduledFinding(scene, ownTeam, "working-hours");
  if (derivation.onCallLevel === "team") return scheduledFinding(scene, ownTeam, "team-schedule");
  if (derivation.onCallLevel === "domain")
    return team.domain === null
      ? domainlessFinding(scene)
      : scheduledFinding(scene, { kind: "domain", slug: team.domain }, "domain-schedule");
  const found = scheduledFinding(scene, standbyOwner(scene), "exception-to-level-none");
  if (isException(scene)) return { ...found, words: `exception to level none, ${found.words}` };
  const message = `team ${team.name} has no working time in sight to which a page could be deferred`;
  return { ...found, warnings: [{ code: "no-working-hours", message }, ...found.warnings] };
}

/** Whose schedule an exception to level none goes to: the team's, else its domain's rather than waking the whole team. */
function standbyOwner({ team, hours, at, facts }: Scene): Schedule["owner"] {
  const ownTeam = { kind: "team", slug: team.slug } as const;
  if (team.domain === null || dutyOf(ownTeam, hours, at, facts).kind === "staffed") return ownTeam;
  const domain = { kind: "domain", slug: team.domain } as const;
  return dutyOf(domain, hours, at, facts).kind === "staffed" ? domain : ownTeam;
}

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
function holdsUntil({ hours, derivation, team, at, facts }: Scene): Date | null {
  if (hours === "out-of-hours" || derivation.operatingModel === "ops-run-it") return null;
  return remember(facts, at, `period ${team.slug}`, () => team.calendar.currentPeriod(at))?.endAt ?? null;
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

type Deferral = { until: Date; words: string };

const deferralOf = (scene: Scene): Deferral | null =>
  remember(scene.facts, scene.at, `deferral ${scene.team.slug}`, () => {
    const { calendar } = scene.team;
    const until = calendar.nextPeriodStart(scene.at);
    if (!until) return null;
    const untilWords = timeWords(until, calendar.calendar.timeZone, scene.at);
    return { until, words: `nobody, ${hoursWords(scene)}; deferred to ${untilWords}` };
  });

const deferred = ({ until, words }: Deferral, scene: Scene, basis: string): OnCallAnswer =>
  Object.assign(answerTo(scene, `${basis} → ${words}`, "deferred"), { deferredUntil: until });

function staysWith(personId: string, scene: Scene): OnCallAnswer {
  const words = `stays with the responder who acknowledged it, ${hoursWords(scene)}`;
  const step: Step = { afterSeconds: 0, people: [personId], schedule: null, source: "responder" };
  return Object.assign(answerTo(scene, words, "stays-with-responder"), { steps: [step] });
}

const answerTo = (scene: Scene, words: string, reasonCode: ReasonCode): OnCallAnswer => ({
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
