import { type Situation, type Step, layOutSteps, teamSteps } from "./escalation-steps.ts";
import type { OnCallDerivation, OnCallFacts, OnCallService, OnCallTeam } from "./on-call-facts.ts";
import { timeWords } from "./on-call-words.ts";
import { type Duty, type Hours, dutyOf } from "./people-on-call.ts";
import { remember } from "./remember.ts";
import type { Schedule } from "./schedule.ts";

/** What is asked: who answers for a service at an instant, as the derivation then in force has it. */
export type OnCallQuestion = {
  service: OnCallService;
  derivation: OnCallDerivation;
  at: Date;
  /** What kinds of incident it is about, such as "security". */
  incidentKinds?: readonly string[];
  /** Who has acknowledged the incident that it is about; it stays with them. */
  acknowledgedBy?: string | null;
};

/** The question with what every way of answering needs. */
export type Scene = Required<Omit<OnCallQuestion, "acknowledgedBy">> & {
  team: OnCallTeam;
  hours: Hours;
  facts: OnCallFacts;
};

/** Which rule of the chapter gave the answer. */
export type ReasonCode =
  | "ops-run-it"
  | "delivering-team-first"
  | "ops-run-it-unstaffed"
  | "working-hours"
  | "domain-schedule"
  | "team-schedule"
  | "exception-to-level-none"
  | "deferred"
  | "stays-with-responder"
  | "unowned";

/** Something that ought to be mended, though the page finds its way. */
export type OnCallWarning = {
  code:
    | "no-schedule"
    | "uncovered"
    | "layer-uncovered"
    | "no-domain"
    | "no-working-hours"
    | "no-operations-bridge"
    | "no-application-support"
    | "policy-reaches-nobody"
    | "nobody-in-team"
    | "nobody-left"
    | "no-catch-all-team";
  message: string;
};

/** Who to page by default and why, before the service's own policy has its say. */
export type Finding = {
  reasonCode: ReasonCode;
  words: string;
  situation: Situation;
  steps: readonly Step[];
  warnings: readonly OnCallWarning[];
};

const hoursNames = { "working-hours": "working hours", "out-of-hours": "out of hours" };

/** "out of hours since 17:30", in the zone of the team's calendar. */
export const hoursWords = (scene: Scene): string =>
  remember(scene.facts, scene.at, scene.team, "hours in words", () => findHoursWords(scene));

function findHoursWords({ team: { calendar }, hours, at }: Scene): string {
  const isWorking = hours === "working-hours";
  const sinceAt = isWorking ? calendar.currentPeriod(at)?.startAt : calendar.lastPeriodEnd(at);
  const since = sinceAt ? ` since ${timeWords(sinceAt, calendar.calendar.timeZone, at)}` : "";
  return (isWorking ? "in working hours" : "out of hours") + since;
}

/**
 * A team's answer by an owner's schedule, falling to the whole team with a warning where it has none or nobody. At one
 * instant a team has one owner for each reason.
 */
export const scheduledFinding = (scene: Scene, owner: Schedule["owner"], reasonCode: ReasonCode): Finding =>
  remember(scene.facts, scene.at, scene.team, reasonCode, () => findScheduled(scene, owner, reasonCode));

function findScheduled(scene: Scene, owner: Schedule["owner"], reasonCode: ReasonCode): Finding {
  const { team, hours, at, facts } = scene;
  const duty = dutyOf(owner, hours, at, facts);
  const situation = { team, duty, at, facts };
  const name = `${owner.kind} schedule ${ownerName(owner, facts)}`;
  const words =
    duty.kind === "staffed"
      ? name
      : `whole team ${team.name}, because ${owner.kind} ${ownerName(owner, facts)} has ${
          duty.kind === "unstaffed" ? "nobody on call" : `no schedule for ${hoursNames[hours]}`
        }`;
  return {
    reasonCode,
    words: `${words}, ${hoursWords(scene)}`,
    situation,
    steps: layOutSteps(teamSteps(situation)),
    warnings: [...dutyWarnings(owner, duty, scene), ...teamWarnings(team)],
  };
}

/** A team at level domain that belongs to none: the whole team, with a warning. */
export function domainlessFinding(scene: Scene): Finding {
  const { team, at, facts } = scene;
  const situation = { team, duty: { kind: "no-schedule" } as const, at, facts };
  const message = `team ${team.name} belongs to no domain, so no domain schedule answers; pages go to the whole team`;
  return {
    reasonCode: "domain-schedule",
    words: `whole team ${team.name}, because it belongs to no domain, ${hoursWords(scene)}`,
    situation,
    steps: layOutSteps(teamSteps(situation)),
    warnings: [{ code: "no-domain", message }, ...teamWarnings(team)],
  };
}

function ownerName(owner: Schedule["owner"], facts: OnCallFacts): string {
  const named = owner.kind === "team" ? facts.teams.get(owner.slug) : facts.domains.get(owner.slug);
  return named?.name ?? owner.slug;
}

function dutyWarnings(owner: Schedule["owner"], duty: Duty, { hours, facts }: Scene): OnCallWarning[] {
  const name = `${owner.kind} ${ownerName(owner, facts)}`;
  if (duty.kind === "no-schedule") {
    const message = `${name} has no schedule for ${hoursNames[hours]}; pages go to the whole team`;
    return [{ code: "no-schedule", message }];
  }
  const { slug } = duty.schedule;
  if (duty.kind === "unstaffed")
    return [{ code: "uncovered", message: `${slug} has nobody on call; pages go to the whole team` }];
  return duty.layers
    .filter(({ personId }) => personId === null)
    .map(({ layer }) => ({
      code: "layer-uncovered",
      message: `layer ${layer} of ${slug} has nobody on call; pages go to the next layer`,
    }));
}

const teamWarnings = ({ name, memberIds }: OnCallTeam): OnCallWarning[] =>
  memberIds.length > 0 ? [] : [{ code: "nobody-in-team", message: `team ${name} has no members` }];
