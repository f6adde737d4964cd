/** What a key press means for the shortcuts: run one, wait for the next key of a sequence, or nothing. */
export type KeyOutcome =
  | { kind: "run"; keys: string }
  | { kind: "wait"; pressed: string }
  | { kind: "nothing" };

/** Matches one more key after those already pressed ("g", then "h" → "g h"); a wrong second key starts anew. */
export function matchKeys(bound: readonly string[], pressed: string, key: string): KeyOutcome {
  const sequence = pressed ? `${pressed} ${key}` : key;
  if (bound.includes(sequence)) return { kind: "run", keys: sequence };
  if (bound.some((keys) => keys.startsWith(`${sequence} `))) return { kind: "wait", pressed: sequence };
  return pressed ? matchKeys(bound, "", key) : { kind: "nothing" };
}

type Pressed = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/** A key press as bindings name it: "mod+k", "?", "g"; nothing for other combinations of modifiers. */
export function keyName({ key, ctrlKey, metaKey, altKey }: Pressed): string | undefined {
  if (altKey || key.length !== 1) return undefined;
  if (ctrlKey || metaKey) return ctrlKey && metaKey ? undefined : `mod+${key.toLowerCase()}`;
  return key.toLowerCase();
}
