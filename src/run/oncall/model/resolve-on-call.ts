import { AppError } from "../../../lib/errors.ts";
import { defaultEscalation } from "./escalation-policy.ts";
import { type Step, layOutSteps } from "./escalation-steps.ts";
import {
  type Finding,
  type OnCallQuestion,
  type Scene,
  domainlessFinding,
  hoursWords,
  scheduledFinding,
} from "./finding.ts";
import { type OnCallAnswer, administrators, answerTo, paged } from "./on-call-answer.ts";
import type { OnCallDerivation, OnCallFacts, OnCallService } from "./on-call-facts.ts";
import { availabilityWords, timeWords } from "./on-call-words.ts";
import { opsRunIt } from "./ops-run-it.ts";
import { dutyOf, hoursOf } from "./people-on-call.ts";
import { remember } from "./remember.ts";
import type { Schedule } from "./schedule.ts";

export type { OnCallAnswer } from "./on-call-answer.ts";

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

/** Who answers for what has no owner: the organisation's catch-all team at any hour, else its administrators. */
export function resolveUnowned(at: Date, facts: OnCallFacts): OnCallAnswer {
  const team = facts.teams.get(facts.organisation.catchAllTeam ?? "");
  if (!team) return noCatchAll(facts);
  const scene = sceneOf({ service: unowned(team.slug), derivation: anyHour, at }, facts);
  return paged(scheduledFinding(scene, { kind: "team", slug: team.slug }, "unowned"), scene, "no owner");
}

const anyHour: OnCallDerivation = {
  availabilityPpm: null,
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

/** The question with its team and hours; refused where the service's owner is not known. */
function sceneOf(question: OnCallQuestion, facts: OnCallFacts): Scene {
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

type Deferral = { until: Date; words: string };

const deferralOf = (scene: Scene): Deferral | null =>
  remember(scene.facts, scene.at, scene.team, "deferral", () => {
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
