type Findable = { label: string; group: string; keywords?: string };

const words = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** How well a text answers one typed word: begins a word of the label best, of the keywords next, inside last. */
function scoreWord(typed: string, item: Findable): number {
  if (words(item.label).some((word) => word.startsWith(typed))) return 3;
  if (words(`${item.keywords ?? ""} ${item.group}`).some((word) => word.startsWith(typed))) return 2;
  return item.label.toLowerCase().includes(typed) ? 1 : 0;
}

/** The items that answer every typed word, best first; all of them, in their order, while nothing is typed. */
export function rankCommands<Item extends Findable>(items: readonly Item[], query: string): Item[] {
  const typed = words(query);
  return items
    .map((item) => ({ item, scores: typed.map((word) => scoreWord(word, item)) }))
    .filter(({ scores }) => scores.every((score) => score > 0))
    .map(({ item, scores }) => ({ item, score: scores.reduce((sum, score) => sum + score, 0) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ item }) => item);
}
