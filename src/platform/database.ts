import { Kysely, PostgresDialect, type Transaction } from "kysely";
import { Pool, types as pgTypes, type CustomTypesConfig } from "pg";
import { AppError } from "../lib/errors.ts";
import type { DB } from "./schema.ts";

/** Reads: any connection of the pool. */
export type Db = Kysely<DB>;
/** Writes: the transaction that `command()`, a timer or the intake opened. */
export type Tx = Transaction<DB>;

/** How to reach a PostgreSQL: an address, or the embedded server's socket. */
export type DatabaseConnection =
  | { connectionString: string }
  | { host: string; port: number; user: string; database: string };

const int8 = 20;
const date = 1082;
const numeric = 1700;

const types: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") => {
    if (oid === int8 || oid === numeric) return parseInteger;
    if (oid === date) return (text: string) => text;
    return pgTypes.getTypeParser(oid, format);
  }) as CustomTypesConfig["getTypeParser"],
};

function parseInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`The database answered a number beyond 2^53: ${text}`);
  return value;
}

/** One pool of connections with Runwright's parsers: 64-bit integers as numbers, dates as text. */
export function createPool(connection: DatabaseConnection, options: { max?: number } = {}): Pool {
  const pool = new Pool({
    ...connection,
    max: options.max ?? 10,
    types,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  // A connection that breaks is replaced at its next use; without a listener, in the pool or lent out, it would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

export const createDb = (pool: Pool): Db => new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });

const connectionFailures = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  "EAI_AGAIN",
  "ENOTFOUND",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "25006",
]);

const lockFailures = new Set(["40001", "40P01"]);

/** Whether a transaction was ended because it met another, so that the same work may simply be done again. */
export const isLockFailure = (error: unknown): boolean =>
  lockFailures.has((error as { code?: string } | null)?.code ?? "");

/** Whether an error means that the database cannot be reached now, rather than that a statement is wrong. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof AppError) return error.code === "unavailable";
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code === "string") return connectionFailures.has(code) || code.startsWith("08");
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    error.message,
  );
}
