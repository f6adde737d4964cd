/** Vitest prints failures with Map.groupBy, which Node 20 lacks. */
if (!("groupBy" in Map))
  Object.defineProperty(Map, "groupBy", {
    value: <Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> => {
      const groups = new Map<Key, Item[]>();
      for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
      return groups;
    },
  });
