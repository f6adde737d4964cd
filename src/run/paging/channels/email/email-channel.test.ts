import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { connect, createServer, type AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exampleMessage, examplePage } from "../../../../../test/support/page-message.ts";
import { startSmtpReceiver, type SmtpReceiver } from "../../../../../test/support/smtp-receiver.ts";
import type { Message } from "../../model/message.ts";
import type { ChannelAnswer } from "../channel.ts";
import { emailChannel, emailHint } from "./email-channel.ts";

const credentials = { user: "runwright", pass: "p@ss word" };
const sentAt = new Date("2026-03-01T02:14:00Z");
let smtp: SmtpReceiver;

beforeEach(async () => {
  smtp = await startSmtpReceiver({ credentials });
});
afterEach(() => smtp.stop());

async function send(
  message: Message,
  { url = smtp.url, milliseconds = 15_000 }: { url?: string | null; milliseconds?: number } = {},
): Promise<ChannelAnswer> {
  const channel = emailChannel({
    smtpUrl: url ?? undefined,
    mailFrom: "Runwright <runwright@example.com>",
    baseUrl: "https://runwright.example",
  });
  const signal = AbortSignal.timeout(milliseconds);
  try {
    return await channel.send("ada@example.com", message, { idempotencyKey: "bundle-1", sentAt, signal });
  } finally {
    channel.stop?.();
  }
}

const one = exampleMessage(examplePage());

describe("a page by mail", () => {
  test("says what a woken person needs, in text and in HTML, with a link that acknowledges", async () => {
    expect(await send(one)).toEqual({ kind: "handed-over", words: "250 2.0.0 queued" });
    const { mail } = smtp.received[0]!;
    expect(mail.subject).toBe("INC-42 Bedroom: Checkout fails");
    expect(mail.text!.trim()).toBe(
      [
        "INC-42 Bedroom: Checkout fails",
        "What customers feel: Nobody can pay",
        "Loss: $200,000 an hour, $1,250.50 so far",
        "To do: Major: restore availability at once",
        "Changed lately: 1 Mar, 01:50 GMT: bedroom 1.4.2 deployed",
        "Runbook: https://wiki.example/bedroom",
        "Runbook: Bedroom pages fail (https://runwright.example/runbooks/bedroom-pages-fail)",
        "Also asked: Lin",
        "Why you: Bedroom is on call by its team.",
        "Acknowledge: https://runwright.example/ack/token0",
        "Incident room: https://runwright.example/incidents/42",
        "",
        "The links acknowledge without signing in, once, for 24 hours.",
      ].join("\n"),
    );
    for (const part of ["Nobody can pay", "$200,000 an hour", 'href="https://runwright.example/ack/token0"'])
      expect(mail.html).toContain(part);
  });

  test("forms one thread an incident, and keeps its Message-ID when it is repeated", async () => {
    await send(one);
    await send({ ...one, sentAgain: true });
    for (const { mail } of smtp.received) {
      expect(mail.messageId).toBe("<bundle-1@runwright.example>");
      expect(mail.inReplyTo).toBe("<incident-incident-0@runwright.example>");
      expect(mail.references).toBe("<incident-incident-0@runwright.example>");
    }
    expect(smtp.received[1]!.mail.text).toContain("sent again");
  });

  test("comes from the operator's address, is urgent, and asks out-of-office answers to stay away", async () => {
    await send(one);
    const { mail } = smtp.received[0]!;
    expect(mail.from).toMatchObject({ address: "runwright@example.com", name: "Runwright" });
    expect(mail.to).toEqual([{ address: "ada@example.com", name: "Ada" }]);
    expect(mail.date).toBe(sentAt.toISOString());
    const headers = new Map(mail.headers.map(({ key, value }) => [key, value]));
    expect(headers.get("auto-submitted")).toBe("auto-generated");
    expect(headers.get("importance")).toBe("High");
  });

  test("shows a sender's text as text", async () => {
    await send(
      exampleMessage(
        examplePage({ impact: `<img src=x onerror="alert(1)">`, title: "a\r\nBcc: eve@x.example" }),
      ),
    );
    const { mail } = smtp.received[0]!;
    expect(mail.html).not.toContain("<img");
    expect(mail.html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
    expect(mail.bcc).toBeUndefined();
  });

  test("about several has each with its own link, and one for all", async () => {
    await send(
      exampleMessage(examplePage(), examplePage({ number: 43, service: null, title: "Basket is slow" })),
    );
    const { mail } = smtp.received[0]!;
    expect(mail.subject).toBe("2 incidents: Bedroom, no service");
    for (const part of [
      "ack/token0",
      "ack/token1",
      "Acknowledge all 2: https://runwright.example/ack/all",
      "INC-43 Basket is slow",
    ])
      expect(mail.text).toContain(part);
  });

  test("a question for confirmation carries its link", async () => {
    const { recipient } = one;
    await send({
      kind: "confirmation",
      recipient,
      code: "c0de",
      confirmUrl: "https://runwright.example/confirm/c0de",
    });
    expect(smtp.received[0]!.mail.text).toContain("https://runwright.example/confirm/c0de");
  });
});

describe("what a mail server says", () => {
  test("not now (451) means a retry", async () => {
    smtp.refusals.push({ code: 451, words: "4.7.1 greylisted" });
    expect(await send(one)).toEqual({ kind: "retry", words: "451 4.7.1 greylisted" });
  });

  test("never (550) is a refusal of this message, not the end of the address", async () => {
    smtp.refusals.push({ code: 550, words: "5.1.1 no such user" });
    expect(await send(one)).toEqual({ kind: "refused", words: "550 5.1.1 no such user" });
  });

  test("a wrong password is the operator's trouble: a retry and an alarm", async () => {
    const url = smtp.url.replace("p%40ss", "wrong");
    expect(await send(one, { url })).toMatchObject({
      kind: "retry",
      providerDown: true,
      words: expect.stringContaining("535"),
    });
  });

  test("silence after the message means a retry that may be a repeat", async () => {
    smtp.hanging = true;
    expect(await send(one, { milliseconds: 2000 })).toEqual({
      kind: "retry",
      words: "The mail server did not answer in time.",
      mayHaveArrived: true,
      providerDown: true,
    });
    expect(smtp.received.length).toBe(1);
  });

  test("nobody there means a retry and an alarm", async () => {
    const { url } = smtp;
    await smtp.stop();
    expect(await send(one, { url })).toMatchObject({ kind: "retry", providerDown: true });
    smtp = await startSmtpReceiver({ credentials });
  });

  test("garbage instead of a greeting means a retry and an alarm", async () => {
    const garbage = createServer((socket) => socket.on("error", () => {}).end("\u0000what is this\r\n"));
    await new Promise<void>((resolve) => garbage.listen(0, "127.0.0.1", resolve));
    const url = `smtp://127.0.0.1:${(garbage.address() as AddressInfo).port}`;
    expect(await send(one, { url })).toMatchObject({ kind: "retry", providerDown: true });
    garbage.close();
  });

  test("no server configured is told as what it is", async () => {
    expect(await send(one, { url: null })).toMatchObject({
      kind: "refused",
      words: "No mail server is configured: set SMTP_URL.",
    });
  });
});

test("the receiver really asks for a password", async () => {
  const port = Number(new URL(smtp.url).port);
  const socket = connect(port, "127.0.0.1");
  const said: string[] = [];
  socket.setEncoding("utf8").on("data", (text: string) => {
    said.push(text);
    if (said.length === 1) socket.write("EHLO x\r\nMAIL FROM:<a@example.com>\r\n");
  });
  await expect.poll(() => said.join("")).toContain("530");
  socket.destroy();
});

test.each([
  ["ada@example.com", "a…@example.com"],
  ['"a@b"@example.com', '"…@example.com'],
])("the hint of %s is %s", (address, hint) => expect(emailHint(address)).toBe(hint));

test("where SMTP_URL is a folder a mail becomes a file that says where it lies", async () => {
  const folder = await mkdtemp(join(tmpdir(), "runwright-mail-"));
  try {
    const answer = await send(one, { url: pathToFileURL(folder).href });
    const [file] = await readdir(folder);
    expect(answer).toMatchObject({ kind: "handed-over", words: expect.stringContaining(file!) });
    expect(await readFile(join(folder, file!), "utf8")).toContain("Subject: INC-42 Bedroom: Checkout fails");
  } finally {
    await rm(folder, { recursive: true });
  }
});
