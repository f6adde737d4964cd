import type { CsvValue } from "../../../../src/lib/csv.ts";
import type { AuditEntry } from "./use-audit.ts";

export const auditHead = ["at", "by", "did", "kind", "on", "before", "after", "why", "from"] as const;

const told = (value: unknown): string => (value === null || value === undefined ? "" : JSON.stringify(value));

/** An entry of the log as a line of a table, whole. */
export const auditLine = ({
  at,
  actor,
  action,
  subject,
  before,
  after,
  reason,
  origin,
}: AuditEntry): CsvValue[] => [
  at,
  actor.name,
  action,
  subject.kind,
  subject.name,
  told(before),
  told(after),
  reason,
  origin,
];
