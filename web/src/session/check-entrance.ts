import { findWeakness } from "../../../src/lib/password-rule.ts";
import type { PasswordOwner } from "../../../src/lib/password-rule.ts";

/** What is wrong by the field, before the server can be asked. */
export type Wrong = Readonly<Record<string, string>>;

/** An address that can be an e-mail's. */
export const checkEmail = (email: string): Wrong =>
  /^\S+@\S+$/.test(email.trim()) ? {} : { email: "Write your e-mail address, such as ada@example.com" };

/** A new password, by the rule that the server holds it to as well. */
export function checkPassword(password: string, owner: PasswordOwner): Wrong {
  const weakness = findWeakness(password, owner);
  return weakness === null ? {} : { password: asSentence(weakness) };
}

/** What a new installation asks for; the organisation only where nobody has described one. */
export type WelcomeFields = {
  organisation: string;
  currency: string;
  name: string;
  email: string;
  timeZone: string;
  password: string;
};

export const checkWelcome = (fields: WelcomeFields, asksForOrganisation: boolean): Wrong => ({
  ...(asksForOrganisation && fields.organisation.trim() === ""
    ? { organisation: "Write what your organisation is called" }
    : {}),
  ...(asksForOrganisation && fields.currency === "" ? { currency: "Choose the currency" } : {}),
  ...(fields.name.trim() === "" ? { name: "Write your name" } : {}),
  ...checkEmail(fields.email),
  ...checkPassword(fields.password, fields),
});

const asSentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
