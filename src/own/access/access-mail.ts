import type { Platform } from "../../platform/context.ts";
import { newId } from "../../platform/identifiers.ts";
import { plainMail, type MailText } from "../../platform/mail/mail-document.ts";
import type { Mailer } from "../../platform/mail/mailer.ts";
import type { OutboxHandler, OutboxMessage } from "../../platform/outbox.ts";
import { systemActor } from "../../platform/access.ts";
import { saveOutcome } from "../../platform/command.ts";
import { systemTransaction } from "../../platform/transaction.ts";
import { findInvitation, saveLink } from "./sign-in-links.ts";

const topic = "access-mail";

/** What people are told about signing in. A reset's link is made only when its mail goes out, for whoever then has the address. */
export type Letter =
  | { kind: "invitation"; personId: string; url: string; expiresAt: string; by: string }
  | { kind: "reset"; email: string; askedAt: string; from: string }
  | { kind: "password-changed"; personId: string; at: string; from: string };

/** A letter for the outbox: sealed as a whole, since it may carry a link or an address that somebody typed. */
export const enclose = ({ secrets }: Platform, letter: Letter, now: Date): OutboxMessage => ({
  topic,
  payload: { sealed: secrets.encrypt(JSON.stringify(letter)) },
  idempotencyKey: `${topic}:${newId(now)}`,
});

type Recipient = { id: string; slug: string; name: string; email: string; time_zone: string };

/** Sends letters to whoever is still here; a mail server that refuses is asked again for some minutes. */
export const accessMailHandler = (platform: Platform, mailer: Mailer): OutboxHandler => ({
  topic,
  leaseSeconds: 60,
  maximumAttempts: 8,
  concurrency: 2,
  async send({ sealed }: { sealed: string }, { id }) {
    const letter = JSON.parse(platform.secrets.decrypt(sealed)) as Letter;
    const person = await findRecipient(platform, letter);
    const text = person && (await compose(platform, letter, person));
    if (!text) return;
    const to = { name: person.name, address: person.email };
    await mailer.send({ ...text, id, to, sentAt: platform.clock.now() });
  },
});

async function findRecipient({ db }: Platform, letter: Letter): Promise<Recipient | null> {
  const people = db
    .selectFrom("person")
    .select(["id", "slug", "name", "email", "time_zone"])
    .where("active", "=", true);
  const theirs =
    letter.kind === "reset"
      ? people.where("email", "=", letter.email)
      : people.where("id", "=", letter.personId);
  return (await theirs.executeTakeFirst()) ?? null;
}

/** Null where it is too late to say it. */
function compose(platform: Platform, letter: Letter, person: Recipient): Promise<MailText | null> {
  if (letter.kind === "invitation") return invitationMail(platform, letter, person);
  if (letter.kind === "reset") return resetMail(platform, letter, person);
  return Promise.resolve(changedMail(platform, letter, person));
}

async function invitationMail(
  { db, clock }: Platform,
  { url, expiresAt, by }: Extract<Letter, { kind: "invitation" }>,
  person: Recipient,
): Promise<MailText | null> {
  const held = await findInvitation(db, person.id, clock.now());
  if (held?.expiresAt.toISOString() !== expiresAt) return null;
  return plainMail("Runwright: you are invited", person.name, {
    sentences: [
      `${by} invites you to sign in to Runwright. Choose your password at this link: it works once, until ${timeWords(expiresAt, person)}.`,
    ],
    button: { label: "Choose a password", url },
  });
}

const resetMinutes = 60;

async function resetMail(
  platform: Platform,
  { askedAt, from }: Extract<Letter, { kind: "reset" }>,
  person: Recipient,
): Promise<MailText | null> {
  const now = platform.clock.now();
  if (now.getTime() - new Date(askedAt).getTime() > resetMinutes * 60_000) return null;
  const { url } = await systemTransaction(platform, async (tx) => {
    const link = await saveLink(tx, platform.baseUrl, { purpose: "reset", person, madeBy: person.name, now });
    const subject = { kind: "person", id: person.id, name: person.slug };
    const after = { expiresAt: link.expiresAt };
    const audit = { action: "person.forget-password", subject, after };
    await saveOutcome(tx, { audit }, { actor: systemActor, origin: from }, now);
    return link;
  });
  return plainMail("Runwright: choose a new password", person.name, {
    sentences: [
      `Somebody at ${from}, we hope you, said that your password is forgotten. Choose a new one at this link: it works once, for an hour.`,
      "If it was not you, there is nothing to do: your password stays as it is.",
    ],
    button: { label: "Choose a new password", url },
  });
}

const changedMail = (
  { baseUrl }: Platform,
  { at, from }: Extract<Letter, { kind: "password-changed" }>,
  person: Recipient,
): MailText =>
  plainMail("Runwright: your password was changed", person.name, {
    sentences: [
      `The password with which you sign in was changed from ${from} on ${timeWords(at, person)}. Everywhere else you are signed out.`,
      "If it was not you, tell an administrator at once, and choose another one: “Forgotten your password?” on the sign-in page.",
    ],
    button: { label: "Sign in", url: `${baseUrl}/sign-in` },
  });

const timeWords = (at: string, { time_zone: timeZone }: Recipient): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "long", timeStyle: "long" }).format(new Date(at));
