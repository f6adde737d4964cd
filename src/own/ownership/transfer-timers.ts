import { systemActor } from "../../platform/access.ts";
import { saveOutcome, type Outcome } from "../../platform/command.ts";
import type { Tx } from "../../platform/database.ts";
import type { TimerHandler } from "../../platform/timers.ts";
import { lookAgainAt, transferTimer } from "./agree-to-transfer.ts";
import { completeTransfer } from "./complete-transfer.ts";
import { lockTransferAndService, settle, type LockedService, type LockedTransfer } from "./transfer-store.ts";
import { whyImpossible } from "./why-impossible.ts";

/** Lets approved transfers take effect at their date, and ends those that cannot any more, saying why. */
export const transferTimers: readonly TimerHandler[] = [
  {
    kind: transferTimer,
    async fire(tx, { key }, now) {
      const found = await lockTransferAndService(tx, key);
      if (!found || found.transfer.state !== "approved") return;
      const outcome = await takeEffect(tx, found.transfer, found.service, now);
      const events = [{ type: "ownership.changed", id: key }, ...(outcome.events ?? [])];
      await saveOutcome(tx, { ...outcome, events }, { actor: systemActor, origin: "timer" }, now);
    },
  },
];

async function takeEffect(
  tx: Tx,
  transfer: LockedTransfer,
  service: LockedService,
  now: Date,
): Promise<Omit<Outcome<void>, "result">> {
  const { id, toTeamId } = transfer;
  const subject = { kind: "service", id: service.id, name: service.slug };
  if (service.ownerTeamId === toTeamId) {
    await settle(tx, id, { state: "completed", by: "its file", reason: "" }, now);
    return { audit: { action: "ownership.complete", subject, after: { transfer: id } } };
  }
  const reason = await whyImpossible(tx, transfer, service);
  if (reason !== null) {
    await settle(tx, id, { state: "withdrawn", by: systemActor.name, reason }, now);
    return { audit: { action: "ownership.withdraw", subject, after: { transfer: id }, reason } };
  }
  if (service.managedBy === "code")
    return { audit: null, timers: [{ kind: transferTimer, key: id, dueAt: lookAgainAt(now) }] };
  return completeTransfer(tx, transfer, service, systemActor.name, now);
}
