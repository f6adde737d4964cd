import { Button, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { FormEvent } from "react";
import { asProblem } from "../api/problem.ts";
import { checkEmail } from "./check-entrance.ts";
import type { Wrong } from "./check-entrance.ts";
import { Entrance } from "./entrance.tsx";
import { useWaysToSignIn } from "./use-session.ts";
import { useAskReset } from "./use-sign-in-link.ts";

const heading = "Forgotten your password?";

/** How somebody who has forgotten their password, or has none yet, gets in: by a mailed link, else by an administrator. */
export function ForgottenPage() {
  const ways = useWaysToSignIn();
  const ask = useAskReset();
  const [email, setEmail] = useState("");
  const [wrong, setWrong] = useState<Wrong>({});
  const back = <Link to="/sign-in">Sign in</Link>;
  if (ways.isPending) return <Entrance heading={heading} />;
  if (ways.data?.resetByMail === false)
    return (
      <Entrance
        heading={heading}
        intro="No mail can be sent from here, so an administrator helps: on your page they choose “Invite to sign in”, and hand you a link at which you choose a new password."
      >
        {back}
      </Entrance>
    );
  if (ask.isSuccess)
    return (
      <Entrance
        heading="Look into your mail"
        intro={`If somebody here has the address ${email.trim()}, a link is on its way to it. It works once, for an hour. Nothing there? Look among the junk, then ask an administrator for an invitation.`}
      >
        {back}
      </Entrance>
    );
  const problem = ask.error && asProblem(ask.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = checkEmail(email);
    setWrong(found);
    if (Object.keys(found).length === 0) ask.mutate(email.trim());
  };
  return (
    <Entrance
      heading={heading}
      intro="We mail you a link at which you choose a new one, or your first."
      problem={problem && problem.errors.length === 0 ? (problem.detail ?? problem.message) : null}
      onSubmit={submit}
    >
      <TextInput
        label="E-mail"
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        error={wrong["email"] ?? problem?.errors.find(({ path }) => path === "email")?.message}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Button type="submit" fullWidth loading={ask.isPending}>
        Mail me a link
      </Button>
      {back}
    </Entrance>
  );
}
