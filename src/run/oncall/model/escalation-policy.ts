import { type FieldError, invalidFields } from "../../../lib/errors.ts";

/** Who a step of a policy pages; a null schedule, layer or team means the one in charge at that instant. */
export type EscalationTarget =
  | { kind: "schedule"; schedule: string | null; layer: string | null }
  | { kind: "person"; personId: string }
  | { kind: "whole-team"; team: string | null }
  | { kind: "domain-experts" }
  | { kind: "incident-manager" }
  | { kind: "budget-holder" };

/** A service's own escalation (spec: on call, Escalation). */
export type EscalationPolicy = {
  slug: string;
  /** `delaySeconds` is the wait without acknowledgement since the step before. */
  steps: readonly { targets: readonly EscalationTarget[]; delaySeconds: number }[];
  /** How often the whole is gone through again. */
  repeat: number;
};

/** Delays of the escalation that every service has without anybody writing it. */
export const defaultEscalation = {
  secondaryDelaySeconds: 300,
  wholeTeamDelaySeconds: 300,
  incidentManagerDelaySeconds: 600,
  finalWaitSeconds: 600,
  repeat: 1,
} as const;

const longestDelaySeconds = 86_400;
const mostRepeats = 20;

/** Refuses a policy that would page nobody or never end, naming every wrong field. */
export function checkEscalationPolicy({ steps, repeat }: EscalationPolicy): void {
  const errors: FieldError[] = [];
  const refuse = (path: string, message: string) => errors.push({ path, message });
  if (steps.length === 0) refuse("steps", "a policy needs at least one step");
  steps.forEach(({ targets, delaySeconds }, index) => {
    if (targets.length === 0) refuse(`steps[${index}].targets`, "name at least one to page");
    if (!isWithin(delaySeconds, longestDelaySeconds))
      refuse(`steps[${index}].delay`, "write a whole number of seconds up to a day");
  });
  if (!isWithin(repeat, mostRepeats)) refuse("repeat", `write a whole number from 0 to ${mostRepeats}`);
  if (errors.length > 0) throw invalidFields(errors);
}

const isWithin = (value: number, most: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= most;
