import type { SignalLink } from "../model/signal.ts";
import { clipText, textOrNull } from "./clean-text.ts";
import { ADDRESS_LIMIT, NAME_LIMIT } from "./limits.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const INSTANT = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:?\d\d)$/;

/** Go's zero time, which Alertmanager sends for "not known". */
export const isZeroTime = (value: unknown): boolean =>
  typeof value === "string" && value.startsWith("0001-01-01T00:00:00");

/** An RFC 3339 instant (also with "+0000", as PagerDuty documents it) of the years 1970 to 9999, else null. */
export function readInstant(value: unknown): Date | null {
  if (typeof value !== "string" || !INSTANT.test(value)) return null;
  const milliseconds = Date.parse(value);
  return milliseconds >= 0 && milliseconds < 253_402_300_800_000 ? new Date(milliseconds) : null;
}

/** An instant in the future is a clock that runs ahead: nothing is reported before it happened. */
export const notAfter = (instant: Date | null, now: Date): Date | null =>
  instant !== null && instant > now ? now : instant;

const OLDEST_START_MILLISECONDS = 31 * 24 * 3600 * 1000;

/**
 * When an alert began, as far as its sender can be believed: a start in the future is now, and one more than
 * 31 days back (an example copied from a manual, a wrong clock) is none, since loss is counted from it.
 */
export const believedStart = (instant: Date | null, now: Date): Date | null =>
  instant !== null && now.getTime() - instant.getTime() > OLDEST_START_MILLISECONDS
    ? null
    : notAfter(instant, now);

const WEB_ADDRESS = /^https?:\/\/[^\s/]\S*$/i;

/** An address that is safe to link to (http or https, no blanks), else null: scripts and mail addresses are not. */
export function webAddress(value: unknown): string | null {
  if (typeof value !== "string" || value.length > ADDRESS_LIMIT || !WEB_ADDRESS.test(value)) return null;
  return clipText(value, ADDRESS_LIMIT);
}

/** A link to an address if it can be one, with its text, or the address itself in place of a missing text. */
export function linkTo(href: unknown, text: unknown): SignalLink[] {
  const address = webAddress(href);
  return address === null ? [] : [{ href: address, text: textOrNull(text, NAME_LIMIT) ?? address }];
}
