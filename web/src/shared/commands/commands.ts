import type { TablerIcon } from "@tabler/icons-react";
import { useEffect, useSyncExternalStore } from "react";

/** Something the reader can do from anywhere: found in the palette, and by its keys where it has any. */
export type Command = {
  id: string;
  label: string;
  group: string;
  icon?: TablerIcon;
  /** "mod+k", "?" or a sequence such as "g h". */
  keys?: string;
  /** Other words to find it by. */
  keywords?: string;
  run: () => void;
};

let sets: readonly (readonly Command[])[] = [];
let all: readonly Command[] = [];
const listeners = new Set<() => void>();

function replace(next: readonly (readonly Command[])[]): void {
  sets = next;
  all = sets.flat();
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Every command of the shell and of the page now shown. */
export const readCommands = (): readonly Command[] => all;

/** The same, followed as pages come and go. */
export const useAllCommands = (): readonly Command[] => useSyncExternalStore(subscribe, readCommands);

/** Offers commands while the calling component is shown; pass a memoised list. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    replace([...sets, commands]);
    return () => replace(sets.filter((set) => set !== commands));
  }, [commands]);
}
