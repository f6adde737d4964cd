import { type OnCallFacts, type OnCallTeam, ownerKey } from "./on-call-facts.ts";
import { contains } from "./period.ts";
import { remember } from "./remember.ts";
import { followers } from "./rotation.ts";
import { type Covers, type LayerAnswer, type Schedule, onCallAt, versionAt } from "./schedule.ts";

/** The two kinds of time between which a working calendar changes. */
export type Hours = Exclude<Covers, "always">;

/** What an owner's schedules answer at an instant; `layers` holds every layer that is on then, staffed or not. */
export type Duty =
  | { kind: "staffed"; schedule: Schedule; layers: readonly LayerAnswer[]; primary: LayerAnswer & Staffed }
  | { kind: "unstaffed"; schedule: Schedule; layers: readonly LayerAnswer[] }
  | { kind: "no-schedule" };

type Staffed = { personId: string };

/** The hours of a team's calendar at an instant. */
export const hoursOf = (team: OnCallTeam, at: Date, facts: OnCallFacts): Hours =>
  remember(facts, at, team, "hours", () => (team.calendar.isWorking(at) ? "working-hours" : "out-of-hours"));

/** Who is on call for a team or a domain: by a schedule for just these hours, else by one that covers all. */
export const dutyOf = (owner: Schedule["owner"], hours: Hours, at: Date, facts: OnCallFacts): Duty =>
  remember(facts, at, ownerKey(owner), hours, () => findDuty(owner, hours, at, facts));

function findDuty(owner: Schedule["owner"], hours: Hours, at: Date, facts: OnCallFacts): Duty {
  let unstaffed: Duty = { kind: "no-schedule" };
  for (const covers of [hours, "always"] as const)
    for (const schedule of facts.schedulesOf.get(ownerKey(owner)) ?? []) {
      if (versionAt(schedule, at)?.covers !== covers) continue;
      const layers = onCallAt(schedule, at, facts.people);
      const primary = layers.find(isStaffed);
      if (primary) return { kind: "staffed", schedule, layers, primary };
      if (unstaffed.kind === "no-schedule") unstaffed = { kind: "unstaffed", schedule, layers };
    }
  return unstaffed;
}

const isStaffed = (layer: LayerAnswer): layer is LayerAnswer & Staffed => layer.personId !== null;

/** Who is asked after the primary: the next layer's person, else the next participant of the primary's rotation. */
export function secondaryOf(
  { layers, primary }: Extract<Duty, { kind: "staffed" }>,
  at: Date,
  facts: OnCallFacts,
): { personId: string; source: "secondary" | "next-participant" } | null {
  const secondary = layers
    .slice(layers.indexOf(primary) + 1)
    .find((layer) => layer.personId !== null && layer.personId !== primary.personId);
  if (secondary?.personId) return { personId: secondary.personId, source: "secondary" };
  const next = followers(primary.participants, primary.personId).find((id) => isAvailable(id, at, facts));
  return next === undefined ? null : { personId: next, source: "next-participant" };
}

/** A team's members who take part and are not away; if there are none those who decline, and only then those on leave. */
export function wholeTeam({ memberIds }: OnCallTeam, at: Date, facts: OnCallFacts): readonly string[] {
  const available = memberIds.filter((id) => isAvailable(id, at, facts));
  return available.length > 0 ? available : preferPresent(memberIds, at, facts);
}

/** Those of some people who are not on leave, or all of them when all are. */
export function preferPresent(people: readonly string[], at: Date, facts: OnCallFacts): readonly string[] {
  const present = people.filter((id) => !isOnLeave(id, at, facts));
  return present.length > 0 ? present : people;
}

/** The one person, or the whole team where no schedule names one, that a team puts forward at an instant. */
export function spokenFor(
  teamSlug: string | null,
  at: Date,
  facts: OnCallFacts,
): { people: readonly string[]; schedule: string | null } {
  const team = teamSlug === null ? undefined : facts.teams.get(teamSlug);
  if (!team) return { people: [], schedule: null };
  const duty = dutyOf({ kind: "team", slug: team.slug }, hoursOf(team, at, facts), at, facts);
  return duty.kind === "staffed"
    ? { people: [duty.primary.personId], schedule: duty.schedule.slug }
    : { people: wholeTeam(team, at, facts), schedule: null };
}

const isOnLeave = (personId: string, at: Date, facts: OnCallFacts): boolean =>
  facts.people.get(personId)?.leave.some((leave) => contains(leave, at)) ?? false;

const isAvailable = (personId: string, at: Date, facts: OnCallFacts): boolean =>
  !isOnLeave(personId, at, facts) && !facts.people.get(personId)?.declinesOnCall;
