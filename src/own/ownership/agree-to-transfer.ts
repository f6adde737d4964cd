import type { AuditEntry } from "../../platform/audit.ts";
import type { Tx } from "../../platform/database.ts";
import type { LiveEvent } from "../../platform/live-events.ts";
import type { Timer } from "../../platform/timers.ts";
import { completeTransfer } from "./complete-transfer.ts";
import { missingSides, type Side } from "./model/transfer.ts";
import { agree, approve, type LockedService, type LockedTransfer } from "./transfer-store.ts";

/** The timer by which an approved transfer takes effect. */
export const transferTimer = "ownership-transfer";

const hourMs = 3_600_000;

/** When to look again at an approved transfer of a service that files manage: its file may say so by then. */
export const lookAgainAt = (now: Date): Date => new Date(now.getTime() + hourMs);

type Agreed = { audit: AuditEntry[]; events: LiveEvent[]; timers: Timer[] };

/** Writes down the yes of these sides. With the last one the service changes hands: at once, at its date, or when its file says so. */
export async function agreeToTransfer(
  tx: Tx,
  transfer: LockedTransfer,
  service: LockedService,
  sides: readonly Side[],
  by: string,
  now: Date,
): Promise<Agreed> {
  const { id } = transfer;
  const agreed = {
    ...transfer,
    givenBy: sides.includes("giving") ? by : transfer.givenBy,
    takenBy: sides.includes("taking") ? by : transfer.takenBy,
  };
  if (sides.length > 0) await agree(tx, id, sides, by, now);
  if (missingSides(agreed).length > 0) return { audit: [], events: [], timers: [] };
  const effectiveAt = transfer.effectiveAt < now ? now : transfer.effectiveAt;
  await approve(tx, id, effectiveAt);
  if (effectiveAt > now || service.managedBy === "code") {
    const dueAt = effectiveAt > now ? effectiveAt : lookAgainAt(now);
    return { audit: [], events: [], timers: [{ kind: transferTimer, key: id, dueAt }] };
  }
  const { audit, events } = await completeTransfer(tx, transfer, service, by, now);
  return { audit: [audit], events, timers: [] };
}
