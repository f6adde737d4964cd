import type { MailText } from "./mail-document.ts";
import { ofAllMail, openMailTransport } from "./mail-transport.ts";

/** `SMTP_URL` and who our mail is from; without the first nothing can be sent. */
export type MailSettings = { smtpUrl: string | undefined; mailFrom: string };

/** A mail to one person; `id` stays the same where it is sent again. */
export type Mail = MailText & { id: string; to: { name: string; address: string }; sentAt: Date };

/** Sends mail that is no page: what it throws is tried again by the outbox. */
export type Mailer = {
  /** Whether a mail server, or a folder in its place, is set. */
  isConfigured: boolean;
  send(mail: Mail): Promise<void>;
  stop(): Promise<void>;
};

const maxConnections = 2;

/** A mailer by the operator's settings. */
export function createMailer({ smtpUrl, mailFrom }: MailSettings, baseUrl: string): Mailer {
  const transport = smtpUrl === undefined ? null : openMailTransport(smtpUrl, maxConnections);
  const host = new URL(baseUrl).hostname;
  return {
    isConfigured: transport !== null,
    async send({ id, to, sentAt, subject, text, html }) {
      if (transport === null) throw new Error("No mail server is configured: set SMTP_URL.");
      const messageId = `<${id}@${host}>`;
      await transport.sendMail({
        from: mailFrom,
        to,
        date: sentAt,
        messageId,
        subject,
        text,
        html,
        ...ofAllMail,
      });
    },
    stop: async () => transport?.close(),
  };
}
