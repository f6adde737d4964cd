import type { components } from "../../api/schema.ts";
import { keepPercentTogether } from "../../shared/format/format-percentage.ts";
import type { Reason } from "../../shared/reason-list.tsx";

export type DerivationAnswer = components["schemas"]["Derivation"];

/** The reasons of one figure: those whose codes begin with one of the words. */
export const reasonsOf = ({ reasons }: DerivationAnswer, ...words: string[]): Reason[] =>
  reasons
    .filter(({ code }) => words.some((word) => code.startsWith(word)))
    .map(({ code, text }) => ({ key: code, text: keepPercentTogether(text) }));
