/** A count with its noun: "1 incident", "2 incidents". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`;

/** Names in a sentence: "Ada", "Ada and Lin", "Ada, Lin and 3 more". */
export function listed(names: readonly string[], limit = 3): string {
  const shown =
    names.length > limit ? [...names.slice(0, limit - 1), `${names.length - limit + 1} more`] : names;
  if (shown.length < 2) return shown[0] ?? "nobody";
  return `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
