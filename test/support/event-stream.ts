import { get } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestApp } from "./test-app.ts";

/** A page's stream of live events, listened to over a real connection. */
export type ListenedStream = { text(): string; ended: Promise<void>; close(): void };

/** Listens as the browser of these headers; the app must have been started, so that notices come. */
export function listenToEvents(app: TestApp, headers: Record<string, string>): Promise<ListenedStream> {
  const { port } = app.app.http.server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const request = get({ port, host: "127.0.0.1", path: "/api/v1/events", headers }, (response) => {
      let text = "";
      const ended = new Promise<void>((end) => void response.on("end", end));
      const stream = { text: () => text, ended, close: () => request.destroy() };
      response.on("data", (chunk: Buffer) => {
        text += chunk.toString();
        resolve(stream);
      });
      response.on("error", () => {});
    });
    request.on("error", reject);
  });
}
