import type { Db } from "../../platform/database.ts";
import type { QuarterFacts } from "./gather-quarter.ts";
import type { Proposal, SuggestionKind } from "./model/suggest.ts";

export type StoredReflection = {
  id: string;
  quarter: string;
  preparedAt: Date;
  preparedBy: string;
  facts: QuarterFacts;
};

export type StoredSuggestion = {
  id: string;
  key: string;
  kind: SuggestionKind;
  serviceId: string | null;
  words: string;
  proposal: Proposal;
  state: "open" | "accepted" | "declined";
  outcome: "changed" | "for-files" | null;
  settledBy: string | null;
  settledAt: Date | null;
  settledReason: string;
};

/** The reflection that was prepared for a quarter; null where none was. */
export async function findReflection(db: Db, quarter: string): Promise<StoredReflection | null> {
  const row = await db
    .selectFrom("reflection")
    .select(["id", "quarter", "prepared_at as preparedAt", "prepared_by as preparedBy", "facts"])
    .where("quarter", "=", quarter)
    .executeTakeFirst();
  return row ? { ...row, facts: row.facts as QuarterFacts } : null;
}

/** Every quarter for which one was prepared, the latest first, with how many suggestions wait. */
export async function listReflections(
  db: Db,
): Promise<{ quarter: string; preparedAt: Date; open: number }[]> {
  return db
    .selectFrom("reflection as r")
    .leftJoin("reflection_suggestion as s", (join) =>
      join.onRef("s.reflection_id", "=", "r.id").on("s.state", "=", "open"),
    )
    .select(["r.quarter", "r.prepared_at as preparedAt"])
    .select(({ fn }) => fn.count<number>("s.id").as("open"))
    .groupBy(["r.quarter", "r.prepared_at"])
    .orderBy("r.quarter", "desc")
    .execute();
}

const selectSuggestions = (db: Db) =>
  db
    .selectFrom("reflection_suggestion")
    .select(["id", "key", "kind", "service_id as serviceId", "words", "proposal", "state", "outcome"])
    .select(["settled_by as settledBy", "settled_at as settledAt", "settled_reason as settledReason"]);

type Row = Awaited<ReturnType<ReturnType<typeof selectSuggestions>["execute"]>>[number];

const toSuggestion = (row: Row): StoredSuggestion => ({
  ...row,
  kind: row.kind as SuggestionKind,
  proposal: row.proposal as Proposal,
  state: row.state as StoredSuggestion["state"],
  outcome: row.outcome as StoredSuggestion["outcome"],
});

/** A quarter's suggestions, those that wait first. */
export async function loadSuggestions(db: Db, reflectionId: string): Promise<StoredSuggestion[]> {
  const rows = await selectSuggestions(db)
    .where("reflection_id", "=", reflectionId)
    .orderBy((where) => where("state", "<>", "open"))
    .orderBy("kind", "desc")
    .orderBy("key")
    .execute();
  return rows.map(toSuggestion);
}

export type OpenSuggestion = Pick<StoredSuggestion, "kind" | "serviceId" | "words"> &
  Pick<StoredReflection, "quarter" | "preparedAt">;

/** Every suggestion that nobody has answered, the latest quarter's first. */
export async function loadOpenSuggestions(db: Db): Promise<OpenSuggestion[]> {
  const rows = await db
    .selectFrom("reflection_suggestion as s")
    .innerJoin("reflection as r", "r.id", "s.reflection_id")
    .select(["s.kind", "s.service_id as serviceId", "s.words"])
    .select(["r.quarter", "r.prepared_at as preparedAt"])
    .where("s.state", "=", "open")
    .orderBy("r.quarter", "desc")
    .orderBy("s.key")
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as SuggestionKind }));
}

/** One suggestion of a quarter, held for the rest of the transaction. */
export async function lockSuggestion(
  db: Db,
  reflectionId: string,
  id: string,
): Promise<StoredSuggestion | null> {
  const row = await selectSuggestions(db)
    .where("reflection_id", "=", reflectionId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row ? toSuggestion(row) : null;
}
