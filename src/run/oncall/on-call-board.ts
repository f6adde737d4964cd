import type { Estate, ServiceOnEstate } from "../../decide/selection/index.ts";
import type { WorkingTime } from "../../lib/working-calendar.ts";
import type { ManagedBy, Named } from "../../own/organisation/index.ts";
import type { Db, Tx } from "../../platform/database.ts";
import type { OnCallFacts } from "./model/on-call-facts.ts";
import type { OnCallAnswer } from "./model/resolve-on-call.ts";
import type { Schedule } from "./model/schedule.ts";

/** A service as whoever routes, pages and prices reads it. */
export type BoardService = Omit<ServiceOnEstate, "ownerTeamId" | "ownerTeam"> & {
  /** Null: an ownership gap. */
  ownerTeam: { id: string; slug: string; name: string; timeZone: string } | null;
};

export type BoardPerson = {
  id: string;
  slug: string;
  name: string;
  email: string;
  timeZone: string;
  /** False once they have left. */
  active: boolean;
};

/** A schedule with what surrounds it. */
export type BoardSchedule = Named & {
  managedBy: ManagedBy;
  /** When it was taken out of use. */
  removedAt: Date | null;
  says: Schedule;
  owner: { kind: "team" | "domain"; slug: string; name: string };
  /** Whose members may cover: the owning team, or every team of the owning domain. */
  teamIds: readonly string[];
  memberIds: readonly string[];
  /** The hours that it goes by: the team's; of a domain those of the team that holds its budget, else of its first. */
  calendar: WorkingTime | null;
  timeZone: string;
};

/**
 * Every fact that decides who answers for which service, in memory and indexed; answers for any instant without another read.
 * `serviceId` null asks for the organisation's catch-all team.
 */
export type OnCallBoard = Pick<
  Estate,
  "version" | "currency" | "bandsAt" | "lossThresholdsAt" | "derivation" | "exposurePerHourMinor"
> & {
  facts: OnCallFacts;
  /** By slug, in the order of slugs; those out of use too, since their past stays. */
  schedules: ReadonlyMap<string, BoardSchedule>;
  services: ReadonlyMap<string, BoardService>;
  serviceBySlug: (slug: string) => BoardService | null;
  person: (id: string) => BoardPerson | null;
  /** By id, slug, e-mail or name. */
  findPerson: (word: string) => BoardPerson | null;
  /** The ids of the teams that a person is a member of. */
  teamIdsOf(personId: string): readonly string[];
  onCall(
    serviceId: string | null,
    at: Date,
    about?: { incidentKinds?: readonly string[]; acknowledgedBy?: string | null },
  ): OnCallAnswer;
  /** When the owning team (or the catch-all team) next starts work after the instant. */
  nextWorkingAt: (serviceId: string | null, at: Date) => Date | null;
};

/** Reads the board where the facts have changed since the last call, else answers the one in memory. */
export type ReadBoard = (db: Db | Tx) => Promise<OnCallBoard>;
