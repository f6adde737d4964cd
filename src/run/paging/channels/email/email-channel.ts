import { z } from "zod";
import { ofAllMail, openMailTransport } from "../../../../platform/mail/mail-transport.ts";
import { oneLine } from "../../model/wording.ts";
import type { Channel, ChannelAnswer } from "../channel.ts";
import { answerOfError } from "./answer-of-error.ts";
import { mailOfMessage } from "./mail-of-message.ts";

export type EmailSettings = {
  /** `smtp://user:password@host:587`, `smtps://…`, or a folder `file:///…`; without it nothing can be sent. */
  smtpUrl: string | undefined;
  mailFrom: string;
  baseUrl: string;
};

const maxConnections = 10;

/** Mail by the operator's SMTP server. Mails about one incident form one thread; a mail that is repeated keeps its Message-ID. */
export function emailChannel({ smtpUrl, mailFrom, baseUrl }: EmailSettings): Channel<string> {
  const transport = smtpUrl === undefined ? null : openMailTransport(smtpUrl, maxConnections);
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
          ...ofAllMail,
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

/** "a…@example.com": enough to recognise one's own, too little to write to. */
export const emailHint = (address: string): string => {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, 1)}…${address.slice(at)}`;
};
