import { listed } from "../../shared/format/words.ts";
import { respondersOf } from "./next-answer.ts";
import type { OnCallAnswer } from "./use-on-call.ts";

/** Services whose pages go the same way now: to the same people, or none before an instant. */
export type AnswerGroup = { answer: OnCallAnswer; services: string[] };

/** Gathers the services for which the same people answer, the largest group first. */
export function groupAnswers(answers: readonly OnCallAnswer[]): AnswerGroup[] {
  const groups = new Map<string, AnswerGroup>();
  for (const answer of answers) {
    const responders = respondersOf(answer);
    const group = groups.get(responders) ?? { answer, services: [] };
    group.services.push(answer.service.name);
    groups.set(responders, group);
  }
  return [...groups.values()].toSorted((a, b) => b.services.length - a.services.length);
}

/** The people whom a page reaches first, in a sentence. */
export const firstNames = ({ steps }: OnCallAnswer): string =>
  listed((steps[0]?.people ?? []).map(({ name }) => name));
