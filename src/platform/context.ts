import type pg from "pg";
import type { AccessRules, Actor } from "./access.ts";
import type { Clock } from "./clock.ts";
import type { Db } from "./database.ts";
import type { Log } from "./log.ts";
import type { Secrets } from "./secrets.ts";

/** Everything of the outside world that features are given; wired once at start. */
export type Platform = {
  db: Db;
  pool: pg.Pool;
  clock: Clock;
  log: Log;
  secrets: Secrets;
  accessRules: AccessRules;
  /** The public address in messages, without a final slash. */
  baseUrl: string;
};

/** The platform as one actor uses it, in one request or timer. */
export type Context = Platform & { actor: Actor; origin: string };
