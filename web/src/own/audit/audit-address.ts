import { knownParameters } from "../../shared/known-parameters.ts";

const names = ["text", "actor", "subject", "action", "from", "to", "entry"] as const;

/** What the address of the audit log holds: its questions, and the entry that is open. Days are the reader's, as 2026-03-04. */
export type AuditAddress = { [name in (typeof names)[number]]?: string | undefined };

const isDay = (text: string | undefined): boolean =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** Reads the address; a day that is none is left out. */
export function readAuditAddress(search: Record<string, unknown>): AuditAddress {
  const { from, to, ...known } = knownParameters(search, names);
  return { ...known, ...(isDay(from) ? { from } : {}), ...(isDay(to) ? { to } : {}) };
}

/** The instants between which the reader's days lie: from the first one's midnight to the end of the last one. */
export function instantsOf({ from, to }: Pick<AuditAddress, "from" | "to">): { from?: string; to?: string } {
  return {
    ...(from === undefined ? {} : { from: startOfDay(from, 0) }),
    ...(to === undefined ? {} : { to: startOfDay(to, 1) }),
  };
}

function startOfDay(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
