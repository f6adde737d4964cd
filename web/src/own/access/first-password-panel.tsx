import { Button } from "@mantine/core";
import { useWaysToSignIn } from "../../session/use-session.ts";
import { useAskReset } from "../../session/use-sign-in-link.ts";
import { Panel } from "../../shared/panel.tsx";
import { ProblemNote } from "../../shared/problem-note.tsx";
import classes from "./access.module.css";

/** For a reader who signs in by single sign-on only: a first password by a mailed link, which proves the address. */
export function FirstPasswordPanel({ email }: { email: string }) {
  const { data: ways } = useWaysToSignIn();
  const ask = useAskReset();
  return (
    <Panel title="Choose one">
      {ask.isSuccess ? (
        <output>A link is on its way to {email}: it works once, for an hour, and signs you in anew.</output>
      ) : (
        <p className={classes.quiet}>
          {ways?.resetByMail === false
            ? "No mail can be sent from here: an administrator can invite you to choose a password."
            : `A link that is mailed to ${email} lets you choose one, so that you can sign in without the provider too.`}
        </p>
      )}
      {ways?.resetByMail && !ask.isSuccess && (
        <Button className={classes.all} loading={ask.isPending} onClick={() => ask.mutate(email)}>
          Mail me a link
        </Button>
      )}
      <ProblemNote error={ask.error} />
    </Panel>
  );
}
