import type { Estate, ServiceOnEstate } from "../../decide/selection/index.ts";
import type { Db, Tx } from "../../platform/database.ts";
import type { OnCallFacts } from "./model/on-call-facts.ts";
import type { OnCallAnswer } from "./model/resolve-on-call.ts";

/** A service as whoever routes, pages and prices reads it. */
export type BoardService = Omit<ServiceOnEstate, "ownerTeamId"> & {
  /** Null: an ownership gap. */
  ownerTeam: { id: string; slug: string; name: string; timeZone: string } | null;
};

export type BoardPerson = { id: string; slug: string; name: string; email: string; timeZone: string };

/**
 * Every fact that decides who answers for which service, in memory and indexed; answers for any instant without another read.
 * `serviceId` null asks for the organisation's catch-all team.
 */
export type OnCallBoard = Pick<
  Estate,
  "version" | "currency" | "bandsAt" | "lossThresholdsAt" | "derivation" | "exposurePerHourMinor"
> & {
  facts: OnCallFacts;
  /** What a schedule's slug stands for. */
  schedules: ReadonlyMap<string, { id: string; name: string }>;
  services: ReadonlyMap<string, BoardService>;
  serviceBySlug(slug: string): BoardService | null;
  person(id: string): BoardPerson | null;
  /** By id, slug, e-mail or name. */
  findPerson(word: string): BoardPerson | null;
  onCall(
    serviceId: string | null,
    at: Date,
    about?: { incidentKinds?: readonly string[]; acknowledgedBy?: string | null },
  ): OnCallAnswer;
  /** When the owning team (or the catch-all team) next starts work after the instant. */
  nextWorkingAt(serviceId: string | null, at: Date): Date | null;
};

/** Reads the board where the facts have changed since the last call, else answers the one in memory. */
export type ReadBoard = (db: Db | Tx) => Promise<OnCallBoard>;
