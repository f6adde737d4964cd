/** What somebody writes at a sign-in link; name and e-mail only where nobody is known yet. */
export type BeginningFields = { name: string; email: string; password: string };

const shortestPassword = 10;

/** What is missing before the server can be asked, as the server would say it. */
export function checkBeginning(
  { name, email, password }: BeginningFields,
  isKnown: boolean,
): Partial<BeginningFields> {
  return {
    ...(isKnown || name.trim() !== "" ? {} : { name: "Write your name" }),
    ...(isKnown || /^\S+@\S+$/.test(email.trim())
      ? {}
      : { email: "Write your e-mail address, such as ada@example.com" }),
    ...(password.length >= shortestPassword
      ? {}
      : { password: `Use at least ${shortestPassword} characters` }),
  };
}
