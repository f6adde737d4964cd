import type { OnCallAnswer } from "../../run/on-call/use-on-call.ts";
import { shortInstant } from "../../shared/format/format-instant.ts";
import { listed } from "../../shared/format/words.ts";

type Sayable = Pick<OnCallAnswer, "deferredUntil" | "service" | "steps">;

/** Who answers for a service now, in a line: "Bedroom: Lin Chen answers". */
export function sayWho({ service, steps, deferredUntil }: Sayable, now: Date): string {
  if (deferredUntil) return `${service.name}: pages wait until ${shortInstant(new Date(deferredUntil), now)}`;
  const people = steps[0]?.people.map(({ name }) => name) ?? [];
  if (people.length === 0) return `${service.name}: nobody answers`;
  return `${service.name}: ${listed(people)} ${people.length === 1 ? "answers" : "answer"}`;
}
