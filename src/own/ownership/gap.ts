import type { Db } from "../../platform/database.ts";

/** Something that nobody looks after, and who should mend that (spec: catalogue, Ownership gaps). */
export type Gap = {
  /** What has the gap: a service, a team, a database, a source of alerts, an incident. */
  subject: string;
  text: string;
  /** Who should mend it, in words. */
  owner: string;
  /** Where it is mended, as an address of the web application; null where that is not in it. */
  address: string | null;
  sinceAt: Date | null;
};

export type GapPage = { limit: number; offset: number };

/** Finds the gaps of one kind; each wing has its own, and one query is enough for each. */
export type GapDetector = {
  kind: string;
  /** "services without a live owner" */
  label: { one: string; many: string };
  /** A page of them in a stable order, and how many there are in all. */
  find(db: Db, now: Date, page: GapPage): Promise<{ total: number; gaps: Gap[] }>;
};

/** Rows that carry their total beside them (`count(*) over ()`), as gaps. */
export const foundGaps = <Row extends { total: number }>(
  rows: readonly Row[],
  toGap: (row: Row) => Gap,
): { total: number; gaps: Gap[] } => ({ total: rows[0]?.total ?? 0, gaps: rows.map(toGap) });
