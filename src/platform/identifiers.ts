import { createHash, randomBytes, randomInt, randomUUID } from "node:crypto";

let lastMillisecond = -1;
let countInMillisecond = 0;

/** A UUID version 7 (RFC 9562): ordered by the given instant, and within its millisecond as this process made them. */
export function newId(now: Date): string {
  countInMillisecond = now.getTime() === lastMillisecond ? (countInMillisecond + 1) & 0xfff : 0;
  lastMillisecond = now.getTime();
  const bytes = randomBytes(16);
  bytes.writeUIntBE(lastMillisecond, 0, 6);
  bytes.writeUInt16BE(0x7000 | countInMillisecond, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

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
