const selector = "[data-search-result]";

const results = () => [...document.querySelectorAll<HTMLAnchorElement>(selector)];

/** Moves the focus to the first result; false while there is none. */
export function focusFirstResult(): boolean {
  const [first] = results();
  first?.focus();
  return first !== undefined;
}

/** Opens the first result; false while there is none. */
export function openFirstResult(): boolean {
  const [first] = results();
  first?.click();
  return first !== undefined;
}

/** Moves the focus among the results by arrow keys; false where a key means nothing here. */
export function moveAmongResults(key: string): boolean {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (step === undefined) return false;
  const all = results();
  const at = all.findIndex((result) => result === document.activeElement);
  all[Math.min(Math.max(at + step, 0), all.length - 1)]?.focus();
  return true;
}
