/** Why somebody was not signed in by the provider; the sign-in page has the words for each. */
export type RefusalReason =
  | "cancelled"
  | "stale"
  | "not-proved"
  | "provider-down"
  | "provider-refused"
  | "unverified-email"
  | "unknown-person"
  | "left"
  | "failed";

/** `because` is for the operator's log: it may quote the provider, never a token. */
export type Refusal = { kind: "refused"; why: RefusalReason; because: string };
