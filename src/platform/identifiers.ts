import { createHash, randomInt, randomUUID } from "node:crypto";

let lastMillisecond = -1;
let countInMillisecond = 0;

/**
 * A UUID version 7 (RFC 9562): ordered by the given instant, and within its millisecond as this process made them (a counter of
 * 26 bits before the random ones, since a storm makes thousands of ids of one instant).
 */
export function newId(now: Date): string {
  countInMillisecond = now.getTime() === lastMillisecond ? (countInMillisecond + 1) & 0x3ff_ffff : 0;
  lastMillisecond = now.getTime();
  const time = hex(lastMillisecond, 12);
  const upper = hex(countInMillisecond >>> 14, 3);
  const lower = hex(0x8000 | (countInMillisecond & 0x3fff), 4);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${upper}-${lower}-${randomUUID().slice(24)}`;
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, "0");

/** A random UUID (version 4), where a protocol asks for one. */
export const newUuid = (): string => randomUUID();

const alphanumerics = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** A secret of the given length in letters and digits (5.95 bits each), usable as a PagerDuty routing key. */
export const newSecret = (length: number): string =>
  Array.from({ length }, () => alphanumerics[randomInt(alphanumerics.length)]).join("");

/** What is stored of a random secret. High-entropy secrets need no slow hash (unlike passwords). */
export const hashSecret = (secret: string): Buffer => createHash("sha256").update(secret).digest();

/** Whether a text is an id; anything else in an id's place is a slug, or nothing. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
