import { counted, listed } from "../../shared/format/words.ts";
import type { Decision } from "./use-decisions.ts";

type Waiting = Pick<Decision, "accountable">;

/** How many decisions wait for approval, by whom, and how many are due for review. */
export const sayDecisions = (waiting: readonly Waiting[], due: number): string =>
  `${sayWaiting(waiting)}; ${due === 0 ? "none is due for review" : `${due} ${due === 1 ? "is" : "are"} due for review`}.`;

function sayWaiting(waiting: readonly Waiting[]): string {
  if (waiting.length === 0) return "No decision waits for approval";
  const names = new Set(
    waiting.flatMap(({ accountable }) =>
      accountable.people.length > 0 ? accountable.people.map(({ name }) => name) : ["an administrator"],
    ),
  );
  const verb = waiting.length === 1 ? "waits" : "wait";
  return `${counted(waiting.length, "decision")} ${verb} for approval by ${listed([...names], 4)}`;
}
