import type { OnCallAnswer } from "../run/on-call/use-on-call.ts";

/** Services for which the same people answer for the same reason. */
export type AnswerGroup = { key: string; answer: OnCallAnswer; services: { slug: string; name: string }[] };

const keyOf = ({ steps, deferredUntil, level, workingHours, warnings }: OnCallAnswer): string =>
  JSON.stringify([
    steps.map(({ afterSeconds, people }) => [afterSeconds, ...people.map(({ id }) => id)]),
    deferredUntil,
    level,
    workingHours,
    warnings.map(({ code }) => code),
  ]);

/** Answers that say the same in one line, so that a team with twenty services reads two lines, not twenty. */
export function groupAnswers(answers: readonly OnCallAnswer[]): AnswerGroup[] {
  const groups = new Map<string, AnswerGroup>();
  for (const answer of answers) {
    const key = keyOf(answer);
    const group = groups.get(key);
    if (group) group.services.push(answer.service);
    else groups.set(key, { key, answer, services: [answer.service] });
  }
  return [...groups.values()];
}
