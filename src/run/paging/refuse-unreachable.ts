import { AppError } from "../../lib/errors.ts";
import type { StoredMethod } from "./contact-method-store.ts";
import { planDeliveries, type PageUrgency } from "./model/delivery-plan.ts";

/** A person's own act must leave a method that brings an urgent page. */
export function refuseUnreachable(methods: readonly StoredMethod[], now: Date): void {
  const planned = methods.map((method) => ({
    id: method.id,
    position: method.position,
    delaySeconds: method.delay_seconds,
    urgency: method.urgency as PageUrgency | "both",
    trusted: method.verified_at !== null || method.address_encrypted === null,
    gone: method.gone_at !== null,
  }));
  if (planDeliveries(planned, "urgent", now).length > 0) return;
  throw new AppError(
    "conflict",
    "Then nothing could bring an urgent page. Add another contact method, or confirm one, first.",
  );
}
