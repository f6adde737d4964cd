/** Known to every supported Node, not yet to the library types of our language level. */
type WellFormed = { isWellFormed: () => boolean; toWellFormed: () => string };

/** Text that PostgreSQL takes as text and as jsonb: NUL and lone surrogates become U+FFFD, the rest is untouched. */
export function cleanText(text: string): string {
  const whole = text.includes("\0") ? text.replaceAll("\0", "\uFFFD") : text;
  const checked = whole as unknown as WellFormed;
  return checked.isWellFormed() ? whole : checked.toWellFormed();
}

/** Clean text of at most `limit` UTF-16 units; what is cut off is marked by an ellipsis. */
export const clipText = (text: string, limit: number): string =>
  cleanText(text.length > limit ? `${text.slice(0, limit - 1)}…` : text);

/** Clean text if the value is text with something in it, else null. */
export const textOrNull = (value: unknown, limit: number): string | null =>
  typeof value === "string" && value.trim() !== "" ? clipText(value, limit) : null;

/** Whether a text has more than `limit` characters as senders count them: code points, not UTF-16 units. */
export const isLongerThan = (text: string, limit: number): boolean =>
  text.length > limit && (text.length > 2 * limit || Array.from(text).length > limit);
