import { useSyncExternalStore } from "react";

/** What a reader has chosen for this browser. */
export type ReaderPreferences = {
  /** Instants everywhere in full instead of "5 minutes ago". */
  exactTimes: boolean;
  /** Single-key shortcuts; people who dictate switch them off. */
  singleKeys: boolean;
};

const key = "runwright-preferences";
const defaults: ReaderPreferences = { exactTimes: false, singleKeys: true };
const listeners = new Set<() => void>();

function load(): ReaderPreferences {
  try {
    return { ...defaults, ...(JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<ReaderPreferences>) };
  } catch {
    return defaults;
  }
}

let current = load();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Changes one preference here and for the next visit. */
export function setPreference<K extends keyof ReaderPreferences>(name: K, value: ReaderPreferences[K]): void {
  current = { ...current, [name]: value };
  localStorage.setItem(key, JSON.stringify(current));
  for (const listener of listeners) listener();
}

/** The preferences now, for code outside components. */
export const readPreferences = (): ReaderPreferences => current;

/** The reader's preferences, followed as they change. */
export const usePreferences = (): ReaderPreferences => useSyncExternalStore(subscribe, readPreferences);
