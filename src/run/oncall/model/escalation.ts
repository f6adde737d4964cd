import { invalidField } from "../../../lib/errors.ts";

/** The steps that a page goes through, as resolved when it began or was asked again. */
export type EscalationPlan = {
  /** In order; `afterSeconds` counts from the beginning of a round. */
  steps: readonly { afterSeconds: number; people: readonly string[] }[];
  /** How often the whole is gone through again after the first round. */
  repeat: number;
  /** How long the last step of a round waits for an answer. */
  finalWaitSeconds: number;
};

/** What has happened to a page so far. */
export type PageProgress = {
  beganAt: Date;
  /** Steps performed, counted over all rounds. */
  performedSteps: number;
  lastPerformedAt: Date | null;
  acknowledgedAt: Date | null;
  /** Resolved, merged away or cancelled. */
  closedAt: Date | null;
  /** Held until then; then who answers is asked again, since it may have changed. */
  deferredUntil: Date | null;
  /** Until then the answer holds: the end of the working period in which it was given, or null. */
  answerHoldsUntil: Date | null;
};

/** What a page asks for now. `nextDueAt` is when to look again, if nothing happens before. */
export type EscalationOutcome =
  | { kind: "ended"; because: "acknowledged" | "closed" }
  | { kind: "deferred"; until: Date; nextDueAt: Date }
  | { kind: "ask-again"; because: "deferral-over" | "working-hours-over" }
  | { kind: "due"; round: number; stepIndex: number; people: readonly string[] }
  | { kind: "waiting"; nextDueAt: Date }
  | { kind: "exhausted" };

/** A page that nothing has been done about yet. */
export const newPage = (
  beganAt: Date,
  { deferredUntil = null, answerHoldsUntil = null }: Partial<PageProgress> = {},
): PageProgress => ({
  beganAt,
  performedSteps: 0,
  lastPerformedAt: null,
  acknowledgedAt: null,
  closedAt: null,
  deferredUntil,
  answerHoldsUntil,
});

/**
 * What is due for a page at an instant (spec: on call, Escalation). One step at a time: each waits its full delay after the
 * step before was really performed, so an outage of ours never wakes everybody at once.
 */
export function escalate(plan: EscalationPlan, page: PageProgress, now: Date): EscalationOutcome {
  if (page.closedAt) return { kind: "ended", because: "closed" };
  if (page.acknowledgedAt) return { kind: "ended", because: "acknowledged" };
  if (page.deferredUntil) {
    if (now < page.deferredUntil)
      return { kind: "deferred", until: page.deferredUntil, nextDueAt: page.deferredUntil };
    return { kind: "ask-again", because: "deferral-over" };
  }
  if (page.answerHoldsUntil && now >= page.answerHoldsUntil)
    return { kind: "ask-again", because: "working-hours-over" };
  const dueAt = stepDueAt(plan, page);
  if (now < dueAt) return { kind: "waiting", nextDueAt: earlier(dueAt, page.answerHoldsUntil) };
  if (page.performedSteps >= plan.steps.length * (plan.repeat + 1)) return { kind: "exhausted" };
  const stepIndex = page.performedSteps % plan.steps.length;
  const round = Math.floor(page.performedSteps / plan.steps.length);
  return { kind: "due", round, stepIndex, people: plan.steps[stepIndex]!.people };
}

/** When the next step is due, or after the last one when the page is exhausted. */
export function stepDueAt(plan: EscalationPlan, page: PageProgress): Date {
  if (plan.steps.length === 0) throw invalidField("steps", "an escalation needs at least one step");
  const next = page.performedSteps % plan.steps.length;
  const firstAfterSeconds = plan.steps[0]!.afterSeconds;
  if (!page.lastPerformedAt) return plusSeconds(page.beganAt, firstAfterSeconds);
  const waitSeconds =
    next === 0 ? plan.finalWaitSeconds : plan.steps[next]!.afterSeconds - plan.steps[next - 1]!.afterSeconds;
  return plusSeconds(page.lastPerformedAt, waitSeconds);
}

/** The page after its due step was handed over to paging; a manual escalation performs the next step early the same way. */
export const stepPerformed = (page: PageProgress, at: Date): PageProgress => ({
  ...page,
  performedSteps: page.performedSteps + 1,
  lastPerformedAt: at,
});

/** The page after who answers was asked again: the new answer's steps begin from the first. */
export const askedAgain = (
  page: PageProgress,
  at: Date,
  { deferredUntil = null, answerHoldsUntil = null }: Partial<PageProgress>,
): PageProgress => ({ ...newPage(at, { deferredUntil, answerHoldsUntil }), closedAt: page.closedAt });

/** The plan after a page was handed to one person: they come first, and without an answer the plan follows from its start. */
export function handedTo(plan: EscalationPlan, personId: string, waitSeconds: number): EscalationPlan {
  const first = plan.steps[0]?.afterSeconds ?? 0;
  const later = plan.steps.map((step) => ({
    ...step,
    afterSeconds: step.afterSeconds - first + waitSeconds,
  }));
  return { ...plan, steps: [{ afterSeconds: 0, people: [personId] }, ...later] };
}

const plusSeconds = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000);

const earlier = (a: Date, b: Date | null): Date => (b && b < a ? b : a);
