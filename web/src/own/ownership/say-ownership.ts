import { counted } from "../../shared/format/words.ts";
import { partyWords } from "./ownership-rows.ts";
import type { OwnershipMatrix, OwnershipRow } from "./use-ownership-matrix.ts";

/** The first line in parts; `unowned` leads to the services without an owner. */
export type OwnershipWords = { unowned: string | null; others: readonly string[] };

const have = (count: number) => `${counted(count, "service")} ${count === 1 ? "has" : "have"}`;

/** Whether every service has somebody accountable and responsible; where not, how many have nobody, and why. */
export function sayOwnership({ items, vacant }: OwnershipMatrix): OwnershipWords {
  const unowned = items.filter(({ accountable }) => accountable === null).length;
  const without = (part: "accountable" | "responsible", say: (party: string) => string) =>
    vacant.flatMap((party) => {
      const count = items.filter((row) => row[part]?.party === party).length;
      return count > 0 ? [`${say(partyWords(party))}, so ${have(count)} nobody ${part}.`] : [];
    });
  const unled = without("accountable", (party) => `Nobody is ${party}`);
  const undone = without("responsible", (party) => `No team is ${party}`);
  return {
    unowned:
      unowned > 0
        ? `${have(unowned)} nobody accountable: ${unowned === 1 ? "it has" : "they have"} no owner.`
        : null,
    others: [...(unowned === 0 && unled.length === 0 ? [sayWell(items)] : []), ...unled, ...undone],
  };
}

const sayWell = ({ length }: readonly OwnershipRow[]): string =>
  `${counted(length, "service")}: ${length === 1 ? "it" : "each"} has somebody accountable.`;
