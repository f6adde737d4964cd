import type { FlapState } from "./flapping.ts";
import { isMoreSevere, severityName } from "./severity.ts";
import type { Severity, SignalAction } from "./signal.ts";

/** What became of a signal, as `POST /api/v1/alerts` answers it (spec: contract, HTTP). */
export type AlertOutcome =
  | "paged"
  | "ticketed"
  | "deferred"
  | "suppressed"
  | "deduplicated"
  | "unowned"
  | "resolved";

/** What on-call resolution said of the service at this instant. */
export type OnCallAnswer = {
  workingHours: boolean;
  /** Set when the on-call level leaves nobody to wake: the start of the next working period. */
  deferredUntil: Date | null;
  /** When the owning team next starts work, where known. */
  nextWorkingAt: Date | null;
};

export type OutcomeInputs = {
  action: SignalAction;
  severity: Severity;
  now: Date;
  /** Since when the alert fires. */
  startedAt: Date;
  /** The severity at which people were already asked: by this alert when it is open, or by the incident it joins. */
  coveredBy: { what: "alert" | "incident"; severity: Severity } | null;
  /** A maintenance window, silence or inhibition; `until` null: until whatever explains it is over. */
  suppression: { until: Date | null; reason: string } | null;
  /** Given with whether this spell of flapping has been paged. */
  flap: (FlapState & { paged: boolean }) | null;
  owned: boolean;
  /** For an unowned alert that of the catch-all team; null: there is nobody at all to ask. */
  onCall: OnCallAnswer | null;
  /** How long a Sev 2 must last before it pages out of hours (default 30 min). */
  sustainedSeconds: number;
};

/** `pageAt`: when it pages if it still fires then; null: it does not page. */
export type OutcomeDecision = { outcome: AlertOutcome; reason: string; pageAt: Date | null };

export const DEFAULT_SUSTAINED_SECONDS = 30 * 60;

/** What a signal leads to, and why (spec: alerts, From alert to action). Asked again at `pageAt`, it says "paged". */
export function decideOutcome(inputs: OutcomeInputs): OutcomeDecision {
  const { action, coveredBy, severity, suppression } = inputs;
  if (action === "resolve") return without("resolved", "the client says that it is over");
  if (action === "acknowledge") return without("deduplicated", "the client says that someone is on it");
  if (coveredBy !== null && !isMoreSevere(severity, coveredBy.severity))
    return without("deduplicated", `already open: it joins the ${coveredBy.what}, and nobody is paged again`);
  if (suppression !== null)
    return { outcome: "suppressed", reason: suppression.reason, pageAt: suppression.until };
  return inputs.owned ? timeToPage(inputs) : unowned(inputs);
}

const without = (outcome: AlertOutcome, reason: string): OutcomeDecision => ({
  outcome,
  reason,
  pageAt: null,
});

function unowned(inputs: OutcomeInputs): OutcomeDecision {
  const { pageAt, reason } = timeToPage(inputs);
  return { outcome: "unowned", reason: `no service owns it; for the catch-all team: ${reason}`, pageAt };
}

function timeToPage(inputs: OutcomeInputs): OutcomeDecision {
  const { severity, now, onCall, flap } = inputs;
  const name = severityName(severity);
  if (severity === "sev3") return without("ticketed", `${name}: waking someone would not change the outcome`);
  if (flap !== null && flap.flapping && flap.paged) {
    const reason = `flapping: ${flap.changes} changes lately, paged once; it pages again if it fires on steadily`;
    return { outcome: "suppressed", reason, pageAt: flap.steadyAt };
  }
  if (onCall === null)
    return without("deferred", `${name}, but nobody is there to page: no catch-all team is set`);
  if (onCall.deferredUntil !== null && onCall.deferredUntil > now)
    return {
      outcome: "deferred",
      reason: `${name}, but nobody is on call for this service out of hours: it waits for working hours`,
      pageAt: onCall.deferredUntil,
    };
  if (severity === "sev1") return paged(`${name} pages at once`, inputs);
  if (onCall.workingHours) return paged(`${name} pages in working hours`, inputs);
  return onceSustained(inputs, onCall.nextWorkingAt);
}

function onceSustained(inputs: OutcomeInputs, nextWorkingAt: Date | null): OutcomeDecision {
  const { now, startedAt, sustainedSeconds } = inputs;
  const minutes = Math.round(sustainedSeconds / 60);
  const sustainedAt = new Date(startedAt.getTime() + sustainedSeconds * 1000);
  if (sustainedAt <= now) return paged(`Sev 2 that has lasted ${minutes} min pages at any hour`, inputs);
  const pageAt = nextWorkingAt !== null && nextWorkingAt < sustainedAt ? nextWorkingAt : sustainedAt;
  const reason = `Sev 2 out of hours: it pages once it has lasted ${minutes} min, or when working hours begin`;
  return { outcome: "deferred", reason, pageAt };
}

function paged(reason: string, { now, flap, coveredBy }: OutcomeInputs): OutcomeDecision {
  const raised = coveredBy === null ? "" : `; before it was ${severityName(coveredBy.severity)}`;
  const flaps = flap?.flapping
    ? `; it is flapping (${flap.changes} changes lately), so this is the only page`
    : "";
  return { outcome: "paged", reason: reason + raised + flaps, pageAt: now };
}
