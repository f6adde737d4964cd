import type { OnCallFacts } from "./on-call-facts.ts";

type Moment = { atMs: number; found: Map<unknown, Map<string, unknown>> };

const moments = new WeakMap<OnCallFacts, Moment>();

/**
 * What `find` answers about a subject for these facts at this instant, found once: a storm asks about thousands of services
 * at the same instant, and most share their team, hours and schedules. Subject and question must name everything else that
 * the answer depends on.
 */
export function remember<T>(
  facts: OnCallFacts,
  at: Date,
  subject: unknown,
  question: string,
  find: () => T,
): T {
  const answers = answersAbout(subject, momentOf(facts, at.getTime()));
  let answer = answers.get(question) as T | undefined;
  if (answer === undefined) {
    answer = find();
    answers.set(question, answer);
  }
  return answer;
}

function momentOf(facts: OnCallFacts, atMs: number): Moment {
  let moment = moments.get(facts);
  if (moment?.atMs !== atMs) {
    moment = { atMs, found: new Map() };
    moments.set(facts, moment);
  }
  return moment;
}

function answersAbout(subject: unknown, { found }: Moment): Map<string, unknown> {
  let answers = found.get(subject);
  if (!answers) {
    answers = new Map();
    found.set(subject, answers);
  }
  return answers;
}
