import { systemActor } from "../../platform/access.ts";
import { saveOutcome } from "../../platform/command.ts";
import type { TimerHandler } from "../../platform/timers.ts";
import { completeTransfer } from "./complete-transfer.ts";
import { transferTimer } from "./settle-transfer.ts";
import { lockService, lockTransfer } from "./transfer-store.ts";

/** Lets approved transfers take effect at their date; one that is overtaken by another owner is left for people to see. */
export const transferTimers: readonly TimerHandler[] = [
  {
    kind: transferTimer,
    async fire(tx, { key }, now) {
      const transfer = await lockTransfer(tx, key);
      const service = transfer && (await lockService(tx, { id: transfer.serviceId }));
      if (!transfer || !service || transfer.state !== "approved") return;
      if (service.managedBy === "code" || service.ownerTeamId !== transfer.fromTeamId) return;
      const outcome = await completeTransfer(tx, transfer, service, systemActor.name, now);
      await saveOutcome(tx, outcome, { actor: systemActor, origin: "timer" }, now);
    },
  },
];
