const LONE_SURROGATES = /\p{Surrogate}/gu;

/** Text that PostgreSQL takes as text and as jsonb: NUL and lone surrogates become U+FFFD, the rest is untouched. */
export function cleanText(text: string): string {
  const whole = text.includes("\0") ? text.replaceAll("\0", "\uFFFD") : text;
  return LONE_SURROGATES.test(whole) ? replaceLoneSurrogates(whole) : whole;
}

function replaceLoneSurrogates(text: string): string {
  LONE_SURROGATES.lastIndex = 0;
  return text.replace(LONE_SURROGATES, "\uFFFD");
}

/** Clean text of at most `limit` characters; what is cut off is marked by an ellipsis. */
export const clipText = (text: string, limit: number): string =>
  cleanText(text.length > limit ? `${text.slice(0, limit - 1)}…` : text);

/** Clean text if the value is text with something in it, else null. */
export const textOrNull = (value: unknown, limit: number): string | null =>
  typeof value === "string" && value.trim() !== "" ? clipText(value, limit) : null;
