import type { Lifecycle } from "../../service-queries.ts";

/** Other words for a lifecycle; Backstage itself takes any. */
const synonyms: readonly { words: RegExp; lifecycle: Lifecycle }[] = [
  {
    words: /^(production|prod|live|ga|general(ly)?[ -]?availab(le|ility)|stable|active|released|deprecated)$/,
    lifecycle: "live",
  },
  {
    words: /^(experimental|experiment|prototype|poc|proof[ -]of[ -]concept|sandbox|incubating|alpha)$/,
    lifecycle: "experimental",
  },
  {
    words:
      /^(pre[ -]?production|pre[ -]?prod|development|dev|beta|preview|staging|test|planned|in[ -]development)$/,
    lifecycle: "pre-production",
  },
  { words: /^(decommissioned|retired|end[ -]of[ -]life|eol|archived|sunset)$/, lifecycle: "decommissioned" },
];

/** The lifecycle that a word of Backstage's stands for; null where it stands for none. */
export const lifecycleOf = (word: string): Lifecycle | null =>
  synonyms.find(({ words }) => words.test(word.toLowerCase().replaceAll("_", "-")))?.lifecycle ?? null;
