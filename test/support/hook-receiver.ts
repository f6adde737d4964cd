import { createHmac } from "node:crypto";
import { createServer as createHttp, type IncomingHttpHeaders, type RequestListener } from "node:http";
import { createServer as createHttps } from "node:https";
import type { AddressInfo } from "node:net";

export type ReceivedHook = {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
  at: number;
};

/** What the receiver answers; `hang` is no answer at all, `garbage` is none that is HTTP. */
export type HookAnswer =
  | { status: number; headers?: Record<string, string>; body?: string }
  | "hang"
  | "garbage";

/** A real HTTP receiver on loopback that keeps what it receives and answers as it is told, then 200. */
export type HookReceiver = {
  url: string;
  received: ReceivedHook[];
  answers: HookAnswer[];
  forget(): void;
  stop(): Promise<void>;
};

/** Starts a receiver; with a certificate it speaks TLS. */
export async function startHookReceiver(tls?: { key: string; cert: string }): Promise<HookReceiver> {
  const received: ReceivedHook[] = [];
  const answers: HookAnswer[] = [];
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url: path = "", headers } = request;
      received.push({ method, path, headers, body: Buffer.concat(chunks), at: Date.now() });
      const answer = answers.shift() ?? { status: 200, body: "thanks" };
      if (answer === "hang") return;
      if (answer === "garbage") request.socket.end("\u0000\u0001 what\r\n");
      else response.writeHead(answer.status, answer.headers).end(answer.body ?? "");
    });
  };
  const server = tls ? createHttps(tls, listener) : createHttp(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls ? "https" : "http"}://127.0.0.1:${port}`,
    received,
    answers,
    forget() {
      received.length = 0;
      answers.length = 0;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Checks a hook as its receiver would (Standard Webhooks 1.0), from the raw body and the secret. */
export function hookIsGenuine(
  secret: string,
  { headers, body }: { headers: Record<string, string | string[] | undefined>; body: Buffer },
  now: Date,
): boolean {
  const { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signature } = headers;
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const expected = createHmac("sha256", key)
    .update(`${String(id)}.${String(timestamp)}.`)
    .update(body);
  const isFresh = Math.abs(now.getTime() / 1000 - Number(timestamp)) <= 300;
  return isFresh && signature === `v1,${expected.digest("base64")}`;
}
