import type { EscalationPlan, PageProgress } from "../../oncall/model/escalation.ts";

/** How far the asking for people has come: the steps in force, and what has been done of them. */
export type Escalation = { plan: EscalationPlan; page: PageProgress };

type Written<Value> = {
  [Name in keyof Value]: Value[Name] extends Date | null ? string | null : Value[Name];
};

/** An escalation back from its stored JSON. */
export function readEscalation(stored: { plan: EscalationPlan; page: Written<PageProgress> }): Escalation {
  const { page } = stored;
  return {
    plan: stored.plan,
    page: {
      ...page,
      beganAt: new Date(page.beganAt!),
      lastPerformedAt: revive(page.lastPerformedAt),
      acknowledgedAt: revive(page.acknowledgedAt),
      closedAt: revive(page.closedAt),
      deferredUntil: revive(page.deferredUntil),
      answerHoldsUntil: revive(page.answerHoldsUntil),
    },
  };
}

const revive = (instant: string | null): Date | null => (instant === null ? null : new Date(instant));
