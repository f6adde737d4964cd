import { useSyncExternalStore } from "react";

/** Something that was done, in words, and the act that takes it back. */
export type Done = { id: number; words: string; undo: (() => Promise<unknown>) | null };

let done: Done | null = null;
let lastId = 0;
const listeners = new Set<() => void>();

function set(next: Done | null): void {
  done = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Tells what was done, with the way back where there is one; it takes the place of what was told before. */
export function tellDone(words: string, undo: Done["undo"] = null): void {
  lastId += 1;
  set({ id: lastId, words, undo });
}

export const forgetDone = (): void => set(null);

/** What was done last and is still told. */
export const useDone = (): Done | null => useSyncExternalStore(subscribe, () => done);
