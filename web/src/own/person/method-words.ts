import type { ContactMethod } from "./use-contact-methods.ts";

/** Whether a method can bring a page now, in the words of a chip. */
export type MethodState = "confirmed" | "unconfirmed" | "failing" | "gone";

export function methodState({
  verifiedAt,
  failingSince,
  goneAt,
}: Pick<ContactMethod, "verifiedAt" | "failingSince" | "goneAt">): MethodState {
  if (goneAt !== null) return "gone";
  if (failingSince !== null) return "failing";
  return verifiedAt === null ? "unconfirmed" : "confirmed";
}

/** The delays that can be chosen, in seconds, with their words. */
export const delays: readonly { seconds: number; words: string }[] = [
  { seconds: 0, words: "at once" },
  { seconds: 60, words: "after 1 min" },
  { seconds: 120, words: "after 2 min" },
  { seconds: 300, words: "after 5 min" },
  { seconds: 600, words: "after 10 min" },
];

/** The delays to choose from, with the present one among them though it was set elsewhere. */
export function delayOptions(present: number): { value: string; label: string }[] {
  const known = delays.some(({ seconds }) => seconds === present)
    ? delays
    : [...delays, { seconds: present, words: `after ${present} s` }];
  return known
    .toSorted((a, b) => a.seconds - b.seconds)
    .map(({ seconds, words }) => ({ value: String(seconds), label: words }));
}

/** For which pages a method is used. */
export const urgencyOptions = [
  { value: "both", label: "every page" },
  { value: "urgent", label: "urgent pages" },
  { value: "normal", label: "pages that can wait" },
] as const;
