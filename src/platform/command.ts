import { requirePermission, type Resource } from "./access.ts";
import { appendAudit, type AuditEntry } from "./audit.ts";
import type { Context } from "./context.ts";
import type { Tx } from "./database.ts";
import { notifyEvents, type LiveEvent } from "./live-events.ts";
import { enqueue, type OutboxMessage } from "./outbox.ts";
import { cancelTimers, setTimers, type Timer } from "./timers.ts";
import { systemTransaction } from "./transaction.ts";

/** What a command decided: its result and, with it, everything that the decision must leave behind. */
export type Outcome<Result> = {
  result: Result;
  /** `null` only where nothing changed. */
  audit: AuditEntry | readonly AuditEntry[] | null;
  outbox?: readonly OutboxMessage[];
  timers?: readonly Timer[];
  cancelTimers?: readonly { kind: string; key: string }[];
  events?: readonly LiveEvent[];
};

export type CommandStep = {
  now: Date;
  /** Refuses unless the actor may; every command asks at least once. */
  require(permission: string, resource?: Resource): void;
};

/** The only source of a transaction for a person's or a key's act: checks permission, then saves result, audit, outbox, timers and events as one. */
export async function command<Result>(
  context: Context,
  decide: (tx: Tx, step: CommandStep) => Promise<Outcome<Result>>,
): Promise<Result> {
  return systemTransaction(context, async (tx) => {
    let asked = false;
    const now = context.clock.now();
    const outcome = await decide(tx, {
      now,
      require(permission, resource = {}) {
        asked = true;
        requirePermission(context.accessRules, context.actor, permission, resource);
      },
    });
    if (!asked) throw new Error("A command finished without asking for a permission");
    await saveOutcome(tx, outcome, context, now);
    return outcome.result;
  });
}

/** Saves what a decision leaves behind, audit last. Timers and intake, which act for the system, use it in their own transaction. */
export async function saveOutcome(
  tx: Tx,
  outcome: Omit<Outcome<unknown>, "result">,
  by: Pick<Context, "actor" | "origin">,
  now: Date,
): Promise<void> {
  if (outcome.cancelTimers) await cancelTimers(tx, outcome.cancelTimers);
  if (outcome.timers) await setTimers(tx, outcome.timers);
  if (outcome.outbox) await enqueue(tx, outcome.outbox, now);
  if (outcome.events) await notifyEvents(tx, outcome.events);
  const entries =
    outcome.audit === null ? [] : Array.isArray(outcome.audit) ? outcome.audit : [outcome.audit];
  await appendAudit(tx, entries as readonly AuditEntry[], { actor: by.actor, origin: by.origin, now });
}
