import type { WorkingTime } from "../../../lib/working-calendar.ts";
import type { EscalationPolicy } from "./escalation-policy.ts";
import type { Schedule } from "./schedule.ts";
import type { Period } from "./period.ts";

/** What resolution reads of a service. */
export type OnCallService = {
  slug: string;
  ownerTeam: string;
  opsRunIt: OpsRunItOptions;
  /** The service's own policy; null for the default escalation. */
  policy: EscalationPolicy | null;
};

/** Choices of one service under Ops Run It (spec: on call, Who answers, 1). */
export type OpsRunItOptions = {
  /** L1.5: application support is alerted at once, with the operations bridge. */
  applicationSupportAtOnce: boolean;
  /** When the delivering team answers first: some weeks after launch, or a peak event. */
  deliveringTeamFirst: readonly (Period & { kind: "hypercare" | "peak support" })[];
};

/** What resolution reads of the derivation in force at the instant that is asked about. */
export type OnCallDerivation = {
  /** Null where nobody has estimated what an hour costs. */
  availabilityPpm: number | null;
  operatingModel: "you-build-it-you-run-it" | "ops-run-it";
  onCallLevel: OnCallLevel;
};

export type OnCallLevel = "none" | "domain" | "team";

export type OnCallPerson = {
  id: string;
  /** A person may decline on-call, with no reason asked. */
  declinesOnCall: boolean;
  leave: readonly Period[];
};

export type OnCallTeam = {
  slug: string;
  name: string;
  domain: string | null;
  calendar: WorkingTime;
  memberIds: readonly string[];
  budgetHolderIds: readonly string[];
};

export type OnCallDomain = {
  slug: string;
  name: string;
  expertIds: readonly string[];
};

/** Who the organisation has named for everybody; slugs of teams, null where nobody is named. */
export type OnCallOrganisation = {
  operationsBridge: string | null;
  applicationSupport: string | null;
  incidentManagement: string | null;
  databaseAdministration: string | null;
  /** Answers when nobody else is left. */
  catchAllTeam: string | null;
  /** Answer when the catch-all team has nobody either. */
  administratorIds: readonly string[];
  /** Kinds of incident, such as "security", that page even at level none; none by default. */
  pagedAtLevelNone: readonly string[];
};

/** Everything that who-is-on-call is answered from, indexed once and asked often. */
export type OnCallFacts = {
  organisation: OnCallOrganisation;
  teams: ReadonlyMap<string, OnCallTeam>;
  domains: ReadonlyMap<string, OnCallDomain>;
  people: ReadonlyMap<string, OnCallPerson>;
  /** Schedules of each owner, by `ownerKey`. */
  schedulesOf: ReadonlyMap<string, readonly Schedule[]>;
  schedules: ReadonlyMap<string, Schedule>;
};

/** The key under which an owner's schedules are found. */
export const ownerKey = (owner: Schedule["owner"]): string => `${owner.kind}:${owner.slug}`;

/** Indexes what a store has read; schedules of one owner are tried in the order of their slugs. */
export function onCallFacts(read: {
  organisation: OnCallOrganisation;
  teams: readonly OnCallTeam[];
  domains: readonly OnCallDomain[];
  people: readonly OnCallPerson[];
  schedules: readonly Schedule[];
}): OnCallFacts {
  const schedulesOf = new Map<string, Schedule[]>();
  for (const schedule of read.schedules.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))) {
    const key = ownerKey(schedule.owner);
    schedulesOf.set(key, [...(schedulesOf.get(key) ?? []), schedule]);
  }
  const bySlug = <T extends { slug: string }>(items: readonly T[]) =>
    new Map(items.map((item) => [item.slug, item]));
  return {
    organisation: read.organisation,
    teams: bySlug(read.teams),
    domains: bySlug(read.domains),
    people: new Map(read.people.map((person) => [person.id, person])),
    schedulesOf,
    schedules: bySlug(read.schedules),
  };
}
