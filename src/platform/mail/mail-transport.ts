import { createTransport, type SendMailOptions } from "nodemailer";
import { mailFolder } from "./mail-folder.ts";

/** Whoever takes our mail: the operator's server, or a folder. */
export type MailTransport = {
  sendMail(mail: SendMailOptions): Promise<{ response: string }>;
  close(): void;
};

/** What all of our mail says: that a machine wrote it, and that nothing outside of it is fetched to compose it. */
export const ofAllMail = {
  headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
  disableFileAccess: true,
  disableUrlAccess: true,
} as const satisfies SendMailOptions;

const stallMilliseconds = 10_000;

/** Opens what `SMTP_URL` names: `smtp://user:password@host:587`, `smtps://…`, or a folder `file:///…`. */
export const openMailTransport = (url: string, maxConnections: number): MailTransport =>
  url.startsWith("file:") ? mailFolder(url) : openServer(url, maxConnections);

function openServer(url: string, maxConnections: number): MailTransport {
  const server = createTransport({
    url,
    pool: true,
    maxConnections,
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
