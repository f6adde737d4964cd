import type { Message, PageMessage } from "../../model/message.ts";
import { lossWords, oneLine, titleOf } from "../../model/wording.ts";

/** What the service worker shows. `acknowledgeUrl` takes a POST without a sign-in; `tag` makes a repeat replace, not add. */
export type PushPayload = {
  kind: Message["kind"];
  title: string;
  body: string;
  url: string;
  tag: string;
  acknowledgeUrl?: string;
};

/** A message within the 4 kB that push services carry (RFC 8030, 7.2: at least 4096 bytes, encrypted). */
export function pushPayload(message: Message, tag: string): PushPayload {
  const { kind } = message;
  if (kind === "page") return { kind, tag, ...pageWords(message) };
  if (kind === "test") {
    const body = "It arrived: this is how you would be woken.";
    return { kind, tag, title: "A test page", body, url: message.homeUrl };
  }
  const body = "Confirm that pages of Runwright may come to this device.";
  return { kind, tag, title: "Confirm this device", body, url: message.confirmUrl };
}

function pageWords(message: PageMessage): Omit<PushPayload, "kind" | "tag"> {
  const first = message.items[0]!;
  const sentences = [lossWords(first), first.content.impact].filter((text) => text !== "");
  return {
    title: oneLine(titleOf(message), 150),
    body: oneLine(sentences.join(". "), 400),
    url: message.incidentIds.length === 1 ? first.content.url : message.incidentsUrl,
    acknowledgeUrl: message.acknowledgeAllUrl ?? first.acknowledgeUrl,
  };
}
