import { Button, PasswordInput, TextInput } from "@mantine/core";
import { Link, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import type { FormEvent } from "react";
import { asProblem } from "../api/problem.ts";
import { BrandMark } from "../shell/brand-mark.tsx";
import { ThemeSwitch } from "../shell/theme-switch.tsx";
import { checkBeginning } from "./check-beginning.ts";
import type { BeginningFields } from "./check-beginning.ts";
import classes from "./sign-in-page.module.css";
import { useChoosePassword, useLinkHolder } from "./use-sign-in-link.ts";

/** Where a sign-in link leads: somebody chooses a password, or enters themselves as the first administrator. */
export function BeginPage() {
  // The code stands after the #, which no server sees; a reader who comes back has it no more.
  const [code] = useState(() => location.hash.slice(1));
  const holder = useLinkHolder(code);
  const problem = holder.error && asProblem(holder.error);
  return (
    <main className={classes.page}>
      <title>Choose a password · Runwright</title>
      {holder.data ? (
        <PasswordForm code={code} person={holder.data.person} />
      ) : (
        <div className={classes.form}>
          <div className={classes.brand}>
            <BrandMark size={34} />
            <h1>{holder.isLoading ? "Looking at your link…" : "This link opens nothing."}</h1>
          </div>
          {!holder.isLoading && (
            <p role="alert">
              {problem?.detail ??
                problem?.message ??
                "A part of it is missing: open it whole, with what stands after the #."}
            </p>
          )}
          <Link to="/sign-in">Sign in</Link>
        </div>
      )}
      <ThemeSwitch />
    </main>
  );
}

type PasswordFormProps = { code: string; person: { name: string; email: string } | null };

function PasswordForm({ code, person }: PasswordFormProps) {
  const router = useRouter();
  const { mutate, error, isPending } = useChoosePassword();
  const [fields, setFields] = useState<BeginningFields>({ name: "", email: "", password: "" });
  const [missing, setMissing] = useState<Partial<BeginningFields>>({});
  const problem = error && asProblem(error);
  const set = (by: Partial<BeginningFields>) => setFields((before) => ({ ...before, ...by }));
  const wrong = (name: keyof BeginningFields) =>
    missing[name] ??
    problem?.errors.find(({ path }) => path === name || path === `beginner.${name}`)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = checkBeginning(fields, person !== null);
    setMissing(found);
    if (Object.keys(found).length > 0) return;
    const { password, name, email } = fields;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const beginner = person ? {} : { beginner: { name: name.trim(), email: email.trim(), timeZone } };
    mutate({ code, password, ...beginner }, { onSuccess: () => router.history.replace("/") });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <div className={classes.brand}>
        <BrandMark size={34} />
        <h1>{person ? `Choose a password, ${person.name}` : "Begin with Runwright"}</h1>
        {!person && (
          <p>You become its first administrator: you describe the organisation and let others in.</p>
        )}
      </div>
      {problem && problem.errors.length === 0 && (
        <div className={classes.problem} role="alert">
          {problem.detail ?? problem.message}
        </div>
      )}
      {!person && (
        <TextInput
          label="Your name"
          name="name"
          autoComplete="name"
          value={fields.name}
          error={wrong("name")}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
      )}
      <TextInput
        label="E-mail"
        type="email"
        name="email"
        autoComplete="username"
        readOnly={person !== null}
        value={person?.email ?? fields.email}
        error={wrong("email")}
        onChange={(event) => set({ email: event.currentTarget.value })}
      />
      <PasswordInput
        label="Password"
        description="At least 10 characters"
        name="password"
        autoComplete="new-password"
        visibilityToggleButtonProps={{ "aria-label": "Show or hide the password", tabIndex: 0 }}
        value={fields.password}
        error={wrong("password")}
        onChange={(event) => set({ password: event.currentTarget.value })}
      />
      <Button type="submit" fullWidth loading={isPending}>
        {person ? "Choose it and sign in" : "Begin"}
      </Button>
    </form>
  );
}
