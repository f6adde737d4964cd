import type { IntakeContext } from "../intake-format.ts";
import { clipText } from "../clean-text.ts";
import { believedStart, isZeroTime, readInstant } from "../read-value.ts";

/** When an alert began, when it was over, and when it expires unless it is sent again. */
export type ReadSpan = { startsAt: Date | null; endsAt: Date | null; expiresAt: Date | null };

/**
 * Reads the times as Alertmanager does: a missing start is now, or the end where there is one; an end that has
 * passed resolves; one to come is when the alert expires; a missing one comes after the resolve timeout.
 * Answers with a sentence if they are wrong.
 */
export function alertSpan(startsAt: unknown, endsAt: unknown, context: IntakeContext): ReadSpan | string {
  const start = readTime(startsAt);
  if (start === "wrong") return notATime("startsAt", startsAt);
  const end = readTime(endsAt);
  if (end === "wrong") return notATime("endsAt", endsAt);
  const { now } = context;
  const expiresAt = end ?? new Date(now.getTime() + context.resolveTimeoutSeconds * 1000);
  const began = start ?? end ?? now;
  if (expiresAt < began) return "start time must be before end time";
  const isOver = end !== null && end <= now;
  return {
    startsAt: believedStart(began, now),
    endsAt: isOver ? end : null,
    expiresAt: isOver ? null : expiresAt,
  };
}

const readTime = (value: unknown): Date | null | "wrong" =>
  value === undefined || value === null || isZeroTime(value) ? null : (readInstant(value) ?? "wrong");

const notATime = (field: string, value: unknown): string =>
  `${field} must be an instant such as 2026-01-05T09:00:00Z, not ${typeof value === "string" ? JSON.stringify(clipText(value, 60)) : `a ${typeof value}`}`;
