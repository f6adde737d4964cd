import type { Db } from "../../platform/database.ts";

/** What wings above know of services, for the estate's page; each is optional. */
export type EstateFacts = {
  /** What incidents have cost each service by its id in a half-open time, in minor units. */
  lossByService?: (db: Db, from: Date, to: Date) => Promise<ReadonlyMap<string, number>>;
};

/** The first instant of the calendar quarter of an instant, in UTC. */
export const quarterStart = (at: Date): Date =>
  new Date(Date.UTC(at.getUTCFullYear(), Math.floor(at.getUTCMonth() / 3) * 3, 1));
