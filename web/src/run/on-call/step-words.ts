/** When a step of an escalation is due: "at once", "after 5 min". */
export function stepTimeWords(afterSeconds: number): string {
  if (afterSeconds === 0) return "at once";
  const minutes = afterSeconds / 60;
  if (afterSeconds < 60) return `after ${afterSeconds} s`;
  if (minutes < 60) return `after ${Math.round(minutes)} min`;
  const rest = Math.round(minutes) % 60;
  return `after ${Math.floor(minutes / 60)} h${rest > 0 ? ` ${rest} min` : ""}`;
}

/** Why these people are asked in a step, as the server's word for it: "whole-team" → "whole team". */
export const sourceWords = (source: string): string => source.replaceAll("-", " ");

/** The reason of an answer without whose it is, which the page has said already. */
export const reasonWords = ({ service, reason }: { service: { slug: string }; reason: string }): string =>
  [`${service.slug}: `, "unowned: "].reduce(
    (words, prefix) => (words.startsWith(prefix) ? words.slice(prefix.length) : words),
    reason,
  );
