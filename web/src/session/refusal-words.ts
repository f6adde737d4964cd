/** Why single sign-on signed nobody in, and what to do next; `provider` is what the organisation calls it. */
const words = {
  cancelled: (provider: string) => `You cancelled at ${provider}. Nothing has changed.`,
  stale: () => "That sign-in took too long, or was begun in another window. Begin it again.",
  "not-proved": (provider: string) =>
    `The answer of ${provider} could not be proved to be for you. Try again; if it stays so, tell an administrator.`,
  "provider-down": (provider: string) =>
    `${provider} does not answer. Try again in a moment, or sign in with your password.`,
  "provider-refused": (provider: string) =>
    `${provider} refused. Tell an administrator: its settings and ours do not agree.`,
  "unverified-email": (provider: string) =>
    `${provider} does not say that your e-mail address is verified. Have it verified there, and sign in again.`,
  "unknown-person": () =>
    "Nobody here has the e-mail address that you signed in with. Ask an administrator to add you.",
  left: () => "You have been taken out of use here. Ask an administrator if that is wrong.",
  failed: () => "Signing in failed on our side. Try again in a moment.",
} as const;

export type Refusal = keyof typeof words;

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === "string" && Object.hasOwn(words, value);

/** A refusal as a sentence for whoever was refused. */
export function sayRefusal(refusal: Refusal, provider: string): string {
  const said = words[refusal](provider);
  return said.charAt(0).toUpperCase() + said.slice(1);
}
