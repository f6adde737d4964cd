import type { ColumnType } from "kysely";

/** A jsonb column: written as text that the writer stringified, read as a value whose shape the reader knows. */
export type JsonColumn = ColumnType<unknown, string, string>;
