import { createTransport } from "nodemailer";
import { z } from "zod";
import { oneLine } from "../../model/wording.ts";
import type { Channel, ChannelAnswer } from "../channel.ts";
import { answerOfError } from "./answer-of-error.ts";
import { mailFolder, type MailTransport } from "./mail-folder.ts";
import { mailOfMessage } from "./mail-of-message.ts";

export type EmailSettings = {
  /** `smtp://user:password@host:587`, `smtps://…`, or a folder `file:///…`; without it nothing can be sent. */
  smtpUrl: string | undefined;
  mailFrom: string;
  baseUrl: string;
};

const stallMilliseconds = 10_000;

/** Mail by the operator's SMTP server. Mails about one incident form one thread; a mail that is repeated keeps its Message-ID. */
export function emailChannel({ smtpUrl, mailFrom, baseUrl }: EmailSettings): Channel<string> {
  const transport = smtpUrl === undefined ? null : openTransport(smtpUrl);
  const host = new URL(baseUrl).hostname;
  return {
    name: "email",
    addressSchema: z.email().max(320),
    provenByAddress: false,
    readAddress: (given) => ({ stored: given, hint: emailHint(given) }),
    shownAddress: (stored) => stored,
    async send(stored, message, { idempotencyKey, sentAt, signal }): Promise<ChannelAnswer> {
      if (transport === null)
        return { kind: "refused", words: "No mail server is configured: set SMTP_URL.", providerDown: true };
      const { incidentIds, ...mail } = mailOfMessage(message);
      try {
        const { response } = await transport.sendMail({
          ...mail,
          from: mailFrom,
          to: { name: message.recipient.name, address: stored },
          date: sentAt,
          messageId: `<${idempotencyKey}@${host}>`,
          references: incidentIds.map((id) => `<incident-${id}@${host}>`),
          ...(incidentIds.length === 1 ? { inReplyTo: `<incident-${incidentIds[0]}@${host}>` } : {}),
          priority: message.kind === "page" ? "high" : "normal",
          headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
          disableFileAccess: true,
          disableUrlAccess: true,
          signal,
        });
        return { kind: "handed-over", words: oneLine(response, 300) };
      } catch (error) {
        return answerOfError(error);
      }
    },
    stop: () => transport?.close(),
  };
}

const openTransport = (url: string): MailTransport =>
  url.startsWith("file:") ? mailFolder(url) : openServer(url);

function openServer(url: string): MailTransport {
  const server = createTransport({
    url,
    pool: true,
    maxConnections: 10,
    // One more try where a connection that was kept turns out closed; all other repeats are the outbox's.
    maxRequeues: 1,
    idleTimeout: 30_000,
    connectionTimeout: stallMilliseconds,
    greetingTimeout: stallMilliseconds,
    socketTimeout: stallMilliseconds,
    dnsTimeout: stallMilliseconds,
  });
  return { sendMail: (mail) => server.sendMail(mail), close: () => server.close({ force: true }) };
}

/** "a…@example.com": enough to recognise one's own, too little to write to. */
export const emailHint = (address: string): string => {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, 1)}…${address.slice(at)}`;
};
