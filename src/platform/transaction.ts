import type { Platform } from "./context.ts";
import { isLockFailure, type Tx } from "./database.ts";

const attempts = 4;

/**
 * A transaction for what the product does by itself (timers, intake, deliveries); people and keys act by `command()`. Two that
 * lock each other out are no fault of either: the one that the database ended is done again.
 */
export async function systemTransaction<Result>(
  { db }: Pick<Platform, "db">,
  run: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(run);
    } catch (error) {
      if (!isLockFailure(error) || attempt === attempts) throw error;
    }
  }
}
