import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

type Page = { type: string; person: { id: string }; incidentIds: string[]; sentAgain: boolean };

/** A hook's receiver that keeps which incidents each person was told of, and can act at the moment when a page arrives. */
export type PageReceiver = {
  url: string;
  /** "person incident" of everything that has arrived. */
  arrivals: Set<string>;
  messages: number;
  /** Messages that had arrived before, and those of them that did not say so. */
  again: number;
  againUnmarked: number;
  /** Acts once, when the next page has arrived: before it is answered, or right after. */
  onNextPage(when: "before the answer" | "after the answer", act: () => void): Promise<void>;
  stop(): Promise<void>;
};

export async function startPageReceiver(): Promise<PageReceiver> {
  let waiting: { when: string; act: () => void } | null = null;
  const receiver: Omit<PageReceiver, "url" | "stop"> = {
    arrivals: new Set(),
    messages: 0,
    again: 0,
    againUnmarked: 0,
    onNextPage: (when, act) =>
      new Promise((resolve) => {
        waiting = {
          when,
          act() {
            waiting = null;
            act();
            resolve();
          },
        };
      }),
  };
  const seen = new Set<unknown>();
  const keep = ({ type, person, incidentIds, sentAgain }: Page, messageId: unknown) => {
    if (type !== "page") return;
    receiver.messages += 1;
    if (seen.has(messageId)) {
      receiver.again += 1;
      if (!sentAgain) receiver.againUnmarked += 1;
    }
    seen.add(messageId);
    for (const incidentId of incidentIds) receiver.arrivals.add(`${person.id} ${incidentId}`);
  };
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      keep(JSON.parse(body) as Page, request.headers["idempotency-key"]);
      if (waiting?.when === "before the answer") waiting.act();
      response.end("thanks");
      response.on("finish", () => {
        if (waiting?.when === "after the answer") waiting.act();
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(receiver, {
    url: `http://127.0.0.1:${port}/pages`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}
