import { useState } from "react";
import type { Draft } from "./draft.ts";

/** What is typed and what it was typed upon; kept while the browser's tab is open, so that a look elsewhere loses nothing. */
export type KeptDraft = { base: Draft; draft: Draft; version: string | null };

const keyOf = (address: string): string => `runwright.draft.${address}`;

function read(address: string): KeptDraft | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(address)) ?? "null") as KeptDraft | null;
  } catch {
    return null;
  }
}

function keep(address: string, kept: KeptDraft | null): void {
  try {
    if (kept) sessionStorage.setItem(keyOf(address), JSON.stringify(kept));
    else sessionStorage.removeItem(keyOf(address));
  } catch {
    // A browser that keeps nothing keeps no drafts.
  }
}

/** A draft under an address of its own; `initial` is what it begins with where none was kept. */
export function useDraft(address: string, initial: Omit<KeptDraft, "draft">) {
  const [kept, setKept] = useState<KeptDraft>(() => read(address) ?? { ...initial, draft: initial.base });
  const [revived] = useState(() => read(address) !== null);
  const set = (next: KeptDraft) => {
    setKept(next);
    keep(address, next);
  };
  return { ...kept, revived, set, forget: () => keep(address, null) };
}
