import { Button, PasswordInput, TextInput } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { Link, useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { FormEvent } from "react";
import { asProblem } from "../api/problem.ts";
import { BrandMark } from "../shell/brand-mark.tsx";
import { ThemeSwitch } from "../shell/theme-switch.tsx";
import { sayRefusal } from "./refusal-words.ts";
import classes from "./sign-in-page.module.css";
import { SingleSignOn } from "./single-sign-on.tsx";
import { useSignIn, useWaysToSignIn } from "./use-session.ts";

type Fields = { email: string; password: string };

/** What is missing before the server can be asked. */
function checkFields({ email, password }: Fields): Partial<Fields> {
  return {
    ...(/^\S+@\S+$/.test(email.trim())
      ? {}
      : { email: "Write your e-mail address, such as ada@example.com" }),
    ...(password === "" ? { password: "Write your password" } : {}),
  };
}

/** Signs a person in by e-mail and password or by the organisation's own provider, and goes on to where they wanted. */
export function SignInPage() {
  const router = useRouter();
  const { next = "/", refused } = useSearch({ from: "/sign-in" });
  const { data: ways } = useWaysToSignIn();
  const openId = ways?.openId;
  const { mutate, error, isPending } = useSignIn();
  const [fields, setFields] = useState<Fields>({ email: "", password: "" });
  const [missing, setMissing] = useState<Partial<Fields>>({});
  const problem = error && asProblem(error);
  const fieldError = (name: keyof Fields) =>
    missing[name] ?? problem?.errors.find(({ path }) => path === name)?.message;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = checkFields(fields);
    setMissing(found);
    if (Object.keys(found).length > 0) return;
    mutate({ ...fields, email: fields.email.trim() }, { onSuccess: () => router.history.push(next) });
  };

  return (
    <main className={classes.page}>
      <title>Sign in · Runwright</title>
      <form className={classes.form} onSubmit={submit} noValidate>
        <div className={classes.brand}>
          <BrandMark size={34} />
          <h1>Sign in to Runwright</h1>
        </div>
        {problem && problem.errors.length === 0 && (
          <div className={classes.problem} role="alert">
            {problem.detail ?? problem.message}
          </div>
        )}
        {refused && !problem && (
          <div className={classes.problem} role="alert">
            {sayRefusal(refused, openId?.name ?? "single sign-on")}
          </div>
        )}
        {ways?.begun === false && (
          <p className={classes.hint}>
            Nobody can sign in here yet. Runwright shows a link where it was started: open that to begin.
          </p>
        )}
        {openId && <SingleSignOn {...openId} next={next} />}
        <TextInput
          label="E-mail"
          type="email"
          name="email"
          autoComplete="username"
          value={fields.email}
          error={fieldError("email")}
          onChange={(event) => setFields({ ...fields, email: event.currentTarget.value })}
        />
        <PasswordInput
          label="Password"
          name="password"
          autoComplete="current-password"
          visibilityToggleButtonProps={{ "aria-label": "Show or hide the password", tabIndex: 0 }}
          value={fields.password}
          error={fieldError("password")}
          onChange={(event) => setFields({ ...fields, password: event.currentTarget.value })}
        />
        <Button type="submit" fullWidth loading={isPending}>
          Sign in
        </Button>
        <Link to="/forgotten" className={classes.hint}>
          Forgotten your password?
        </Link>
      </form>
      <Link to="/decide/selector" className={classes.selector}>
        <span>
          <strong>How well must a service run?</strong>
          The selector works without signing in.
        </span>
        <IconArrowRight size={18} stroke={1.75} aria-hidden />
      </Link>
      <ThemeSwitch />
    </main>
  );
}
