import { isRefusal } from "./refusal-words.ts";
import type { Refusal } from "./refusal-words.ts";

/** What the sign-in page's address may say: where to go on to, and why single sign-on sent the reader back. */
export type SignInAddress = { next?: string; refused?: Refusal };

/** Reads the address; only addresses of this site are gone on to, so that nobody is lured elsewhere. */
export function readSignInAddress(search: Record<string, unknown>): SignInAddress {
  const { next, refused } = search;
  return {
    ...(typeof next === "string" && /^\/(?![/\\])/.test(next) ? { next } : {}),
    ...(isRefusal(refused) ? { refused } : {}),
  };
}
