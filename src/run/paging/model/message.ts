import type { PageContent } from "../paged-incidents.ts";

/** Who a message goes to. */
export type Recipient = { personId: string; name: string; timeZone: string };

/** One incident in a message. */
export type PageItem = {
  pageId: string;
  incidentId: string;
  content: PageContent;
  /** Why this person. */
  reason: string;
  acknowledgeUrl: string;
};

/** One message about one or many incidents. Only the first of many are told in full. */
export type PageMessage = {
  kind: "page";
  recipient: Recipient;
  items: readonly PageItem[];
  incidentIds: readonly string[];
  /** Acknowledges all of them; null where there is one. */
  acknowledgeAllUrl: string | null;
  incidentsUrl: string;
  /** Whether an earlier attempt may have arrived. */
  sentAgain: boolean;
};

/** What a channel brings: a page, a page that a person asked for to see that it arrives, or the question whether an address is theirs. */
export type Message =
  | PageMessage
  | { kind: "test"; recipient: Recipient; homeUrl: string }
  | { kind: "confirmation"; recipient: Recipient; confirmUrl: string; code: string };

/** How many incidents of a message are told in full. */
export const toldInFull = 10;
