/** An act's name in words: "incident.acknowledge" → "incident: acknowledge", "api-key.create" → "API key: create". */
export function actionWords(action: string): string {
  const [kind = "", ...act] = action.split(".");
  return act.length === 0 ? kindWords(kind) : `${kindWords(kind)}: ${act.join(" ").replaceAll("-", " ")}`;
}

/** The kind of a thing in words: "api-key" → "API key". */
export const kindWords = (kind: string): string => kind.replaceAll("-", " ").replace(/^api\b/, "API");

/** Who acted, in words; Runwright itself acts by timers and alerts. */
export const actorWords = ({ kind, name }: { kind: string; name: string }): string =>
  kind === "api-key" ? `${name} (API key)` : name;

/** The page's first line. */
export function auditSentence(found: number, more: boolean, filtered: boolean): string {
  if (found === 0) return filtered && !more ? "No entry answers this question." : "No entry yet.";
  const count = found === 1 ? "One entry" : `${found.toLocaleString("en")} entries`;
  if (more)
    return filtered
      ? `The newest ${count.toLowerCase()} that answer, and there may be more.`
      : `The newest ${count.toLowerCase()} of the log.`;
  return filtered
    ? `${count} ${found === 1 ? "answers" : "answer"} this question.`
    : `${count} since the first day.`;
}
