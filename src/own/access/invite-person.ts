import { AppError } from "../../lib/errors.ts";
import { command } from "../../platform/command.ts";
import type { Context } from "../../platform/context.ts";
import type { Mailer } from "../../platform/mail/mailer.ts";
import { enclose } from "./access-mail.ts";
import { saveLink } from "./sign-in-links.ts";

/** An invitation as it is told to whoever made it, this once. */
export type Invitation = { link: string; expiresAt: Date; mailed: boolean };

/**
 * Invites a person to choose a password, the first or a new one: a link that works once, in place of the invitation before. It is
 * mailed where there is a mail server, and in any case told to whoever invites, to hand it over.
 */
export const invitePerson = (
  context: Context,
  mailer: Mailer,
  { id, slug }: { id: string; slug: string },
): Promise<Invitation> =>
  command(context, async (tx, step) => {
    step.require("organisation.administer");
    // Locked, so that nobody is invited who leaves at the same moment.
    const person = await tx
      .selectFrom("person")
      .select(["id", "email", "active"])
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (!person.active)
      throw new AppError("conflict", `${slug} has left; bring them back first, then invite them.`);
    const { now } = step;
    const by = context.actor.kind === "person" ? context.actor.name : "An administrator";
    const { url, expiresAt } = await saveLink(tx, context.baseUrl, {
      purpose: "invitation",
      person,
      madeBy: by,
      now,
    });
    const letter = { kind: "invitation", personId: id, url, expiresAt: expiresAt.toISOString(), by } as const;
    return {
      result: { link: url, expiresAt, mailed: mailer.isConfigured },
      audit: {
        action: "person.invite",
        subject: { kind: "person", id, name: slug },
        after: { expiresAt, mailed: mailer.isConfigured },
      },
      outbox: mailer.isConfigured ? [enclose(context, letter, now)] : [],
    };
  });
