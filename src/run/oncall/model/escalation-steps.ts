import { defaultEscalation, type EscalationPolicy, type EscalationTarget } from "./escalation-policy.ts";
import type { OnCallFacts, OnCallTeam } from "./on-call-facts.ts";
import { type Duty, secondaryOf, preferPresent, spokenFor, wholeTeam } from "./people-on-call.ts";
import { onCallAt } from "./schedule.ts";

/** Why these people are paged in a step. */
export type StepSource =
  | "primary"
  | "secondary"
  | "next-participant"
  | "whole-team"
  | "incident-manager-and-budget-holder"
  | "operations-bridge"
  | "operations-bridge-and-application-support"
  | "application-support"
  | "delivering-team"
  | "incident-manager-and-database-administration"
  | "policy"
  | "responder"
  | "catch-all"
  | "administrators";

/** One step of an escalation; never without people. */
export type Step = {
  /** Since the page began, if nobody acknowledges. */
  afterSeconds: number;
  people: readonly string[];
  /** The slug of the schedule that named them; null where no schedule did. */
  schedule: string | null;
  source: StepSource;
};

/** A step that may turn out to have nobody, with its wait after the step before. */
export type StepDraft = Omit<Step, "afterSeconds"> & { delaySeconds: number };

/** Lays drafts out in time. Nobody is paged in two steps, and a step left without people costs no waiting time. */
export function layOutSteps(drafts: readonly StepDraft[]): Step[] {
  const paged = new Set<string>();
  return inTime(drafts, (people) => {
    const fresh = people.filter((id) => !paged.has(id));
    for (const id of fresh) paged.add(id);
    return fresh;
  });
}

function inTime(
  drafts: readonly StepDraft[],
  choose: (people: readonly string[]) => readonly string[],
): Step[] {
  const steps: Step[] = [];
  let afterSeconds = 0;
  for (const { delaySeconds, people, schedule, source } of drafts) {
    const chosen = choose([...new Set(people)]);
    if (chosen.length === 0) continue;
    if (steps.length > 0) afterSeconds += delaySeconds;
    steps.push({ afterSeconds, people: chosen, schedule, source });
  }
  return steps;
}

/** A team at an instant, and what the schedule in charge says then. */
export type Situation = { team: OnCallTeam; duty: Duty; at: Date; facts: OnCallFacts };

/** The default escalation of a team: primary, secondary or the next participant, whole team, managers. */
export function teamSteps(situation: Situation): StepDraft[] {
  const { team, at, facts } = situation;
  return [
    ...scheduledSteps(situation),
    {
      delaySeconds: defaultEscalation.wholeTeamDelaySeconds,
      people: wholeTeam(team, at, facts),
      schedule: null,
      source: "whole-team",
    },
    {
      delaySeconds: defaultEscalation.incidentManagerDelaySeconds,
      people: [...incidentManager(at, facts), ...preferPresent(team.budgetHolderIds, at, facts)],
      schedule: null,
      source: "incident-manager-and-budget-holder",
    },
  ];
}

function scheduledSteps({ duty, at, facts }: Situation): StepDraft[] {
  if (duty.kind !== "staffed") return [];
  const schedule = duty.schedule.slug;
  const first: StepDraft = { delaySeconds: 0, people: [duty.primary.personId], schedule, source: "primary" };
  const second = secondaryOf(duty, at, facts);
  if (!second) return [first];
  const delaySeconds = defaultEscalation.secondaryDelaySeconds;
  return [first, { delaySeconds, people: [second.personId], schedule, source: second.source }];
}

const incidentManager = (at: Date, facts: OnCallFacts): readonly string[] =>
  spokenFor(facts.organisation.incidentManagement, at, facts).people;

/** The last step under Ops Run It: incident manager and database administrators. */
export const operationsManagers = (at: Date, facts: OnCallFacts): StepDraft => ({
  delaySeconds: defaultEscalation.incidentManagerDelaySeconds,
  people: [
    ...incidentManager(at, facts),
    ...spokenFor(facts.organisation.databaseAdministration, at, facts).people,
  ],
  schedule: null,
  source: "incident-manager-and-database-administration",
});

/** The steps of a service's own policy, as it is written: whoever it names twice is paged twice. */
export const policySteps = (policy: EscalationPolicy, situation: Situation): Step[] =>
  inTime(
    policy.steps.map(({ targets, delaySeconds }) => ({
      delaySeconds,
      people: targets.flatMap((target) => targeted(target, situation)),
      schedule: scheduleNamed(targets, situation),
      source: "policy" as const,
    })),
    (people) => people,
  );

function targeted(target: EscalationTarget, situation: Situation): readonly string[] {
  const { team, at, facts } = situation;
  switch (target.kind) {
    case "person":
      return [target.personId];
    case "schedule":
      return scheduled(target, situation);
    case "whole-team": {
      const named = target.team === null ? team : facts.teams.get(target.team);
      return named ? wholeTeam(named, at, facts) : [];
    }
    case "domain-experts":
      return preferPresent(facts.domains.get(team.domain ?? "")?.expertIds ?? [], at, facts);
    case "incident-manager":
      return incidentManager(at, facts);
    default:
      return preferPresent(team.budgetHolderIds, at, facts);
  }
}

type ScheduleTarget = Extract<EscalationTarget, { kind: "schedule" }>;

function scheduled(target: ScheduleTarget, { duty, at, facts }: Situation): readonly string[] {
  const named = target.schedule === null ? null : facts.schedules.get(target.schedule);
  if (named === undefined) return [];
  const layers = named ? onCallAt(named, at, facts.people) : duty.kind === "no-schedule" ? [] : duty.layers;
  return layers
    .filter(({ layer }) => target.layer === null || layer === target.layer)
    .flatMap(({ personId }) => personId ?? [])
    .slice(0, 1);
}

function scheduleNamed(targets: readonly EscalationTarget[], { duty }: Situation): string | null {
  const target = targets.find((candidate): candidate is ScheduleTarget => candidate.kind === "schedule");
  if (!target) return null;
  return target.schedule ?? (duty.kind === "no-schedule" ? null : duty.schedule.slug);
}
