import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

export type ReceivedMail = { to: string[]; mail: Email; raw: string; at: number };

/** What the server says to a recipient: nothing means that it takes the message. */
export type SmtpRefusal = { code: number; words: string };

/** A real SMTP server on loopback that keeps what it receives, and can be told to refuse or to hang. */
export type SmtpReceiver = {
  url: string;
  received: ReceivedMail[];
  /** Answers to the next recipients, one after the other; then everything is taken. */
  refusals: SmtpRefusal[];
  /** While set, a message that is sent gets no answer. */
  hanging: boolean;
  forget(): void;
  stop(): Promise<void>;
};

/** Starts the server; with a user it takes mail only from who signs in. */
export async function startSmtpReceiver(
  options: { credentials?: { user: string; pass: string }; port?: number } = {},
): Promise<SmtpReceiver> {
  const { credentials } = options;
  const receiver = { received: [] as ReceivedMail[], refusals: [] as SmtpRefusal[], hanging: false };
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    authOptional: credentials === undefined,
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, done) {
      if (username === credentials?.user && password === credentials?.pass) done(null, { user: username });
      else done(Object.assign(new Error("5.7.8 wrong user or password"), { responseCode: 535 }));
    },
    onRcptTo(_address, _session, done) {
      const refusal = receiver.refusals.shift();
      if (refusal) done(Object.assign(new Error(refusal.words), { responseCode: refusal.code }));
      else done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        void keep(receiver.received, to, Buffer.concat(chunks).toString("utf8"), () => {
          if (!receiver.hanging) done(null, "2.0.0 queued");
        });
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const signIn = credentials ? `${credentials.user}:${encodeURIComponent(credentials.pass)}@` : "";
  return Object.assign(receiver, {
    url: `smtp://${signIn}127.0.0.1:${port}`,
    forget() {
      receiver.received.length = 0;
      receiver.refusals.length = 0;
      receiver.hanging = false;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        for (const connection of server.connections) connection.close();
        server.close(() => resolve());
      }),
  });
}

async function keep(received: ReceivedMail[], to: string[], raw: string, answer: () => void): Promise<void> {
  received.push({ to, raw, at: Date.now(), mail: await PostalMime.parse(raw) });
  answer();
}
