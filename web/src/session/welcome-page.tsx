import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Link, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import type { FormEvent } from "react";
import { asProblem } from "../api/problem.ts";
import { checkWelcome } from "./check-entrance.ts";
import type { WelcomeFields, Wrong } from "./check-entrance.ts";
import { Entrance } from "./entrance.tsx";
import { guessCurrency } from "./guess-currency.ts";
import { NewPasswordInput } from "./new-password-input.tsx";
import classes from "./sign-in-page.module.css";
import { useBeginInstallation, useCode, useLinkHolder } from "./use-sign-in-link.ts";
import { UselessLink } from "./useless-link.tsx";

/** Where an installation begins: its organisation and its first administrator, at the link that the server's start shows. */
export function WelcomePage() {
  const code = useCode();
  const { data: link, isLoading, error } = useLinkHolder(code);
  if (link?.purpose === "welcome")
    return <WelcomeForm key={code} code={code} organisation={link.organisation} />;
  return (
    <UselessLink
      isLoading={isLoading}
      error={error}
      missing={
        link
          ? "This link is a person’s own: open it as it was sent, with /join in it."
          : "Open the whole link that Runwright shows when it is started, with what stands after the #. While nobody can sign in, each start shows a new one."
      }
    />
  );
}

type WelcomeFormProps = { code: string; organisation: { name: string } | null };

/** Where the server names a field differently from the form. */
const paths: Readonly<Record<keyof WelcomeFields, string>> = {
  organisation: "organisation.name",
  currency: "organisation.currency",
  name: "person.name",
  email: "person.email",
  timeZone: "person.timeZone",
  password: "password",
};

function firstGuess(): WelcomeFields {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const currency = guessCurrency(navigator.language);
  return { organisation: "", currency, name: "", email: "", timeZone, password: "" };
}

function WelcomeForm({ code, organisation }: WelcomeFormProps) {
  const router = useRouter();
  const { mutate, data: begun, error, isPending } = useBeginInstallation();
  const [fields, setFields] = useState(firstGuess);
  const [wrong, setWrong] = useState<Wrong>({});
  const problem = error && asProblem(error);
  const set = (by: Partial<WelcomeFields>) => setFields((before) => ({ ...before, ...by }));
  const errorAt = (name: keyof WelcomeFields) =>
    wrong[name] ?? problem?.errors.find(({ path }) => path === paths[name])?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = checkWelcome(fields, organisation === null);
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    mutate(bodyOf(code, fields, organisation === null), {
      onSuccess: ({ managedByFiles }) => {
        if (!managedByFiles) router.history.replace("/");
      },
    });
  };
  if (begun?.managedByFiles) return <FilesDecide name={begun.person.name} />;
  return (
    <Entrance
      heading="Begin with Runwright"
      intro={
        organisation
          ? `${organisation.name} is described already. You become its first administrator.`
          : "Two words about your organisation, and you become its first administrator. You invite the others."
      }
      problem={problem && problem.errors.length === 0 ? (problem.detail ?? problem.message) : null}
      onSubmit={submit}
    >
      {!organisation && (
        <>
          <TextInput
            label="Organisation"
            name="organization"
            autoComplete="organization"
            value={fields.organisation}
            error={errorAt("organisation")}
            onChange={(event) => set({ organisation: event.currentTarget.value })}
          />
          <NativeSelect
            label="Currency"
            description="Every amount is held in it, so it stays."
            value={fields.currency}
            error={errorAt("currency")}
            data={currencies()}
            onChange={(event) => set({ currency: event.currentTarget.value })}
          />
        </>
      )}
      <TextInput
        label="Your name"
        name="name"
        autoComplete="name"
        value={fields.name}
        error={errorAt("name")}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label="E-mail"
        type="email"
        name="email"
        autoComplete="username"
        value={fields.email}
        error={errorAt("email")}
        onChange={(event) => set({ email: event.currentTarget.value })}
      />
      <NativeSelect
        label="Time zone"
        value={fields.timeZone}
        error={errorAt("timeZone")}
        data={timeZones(fields.timeZone)}
        onChange={(event) => set({ timeZone: event.currentTarget.value })}
      />
      <NewPasswordInput
        value={fields.password}
        error={errorAt("password")}
        onChange={(password) => set({ password })}
      />
      <Button type="submit" fullWidth loading={isPending}>
        Begin
      </Button>
    </Entrance>
  );
}

function bodyOf(code: string, fields: WelcomeFields, asksForOrganisation: boolean) {
  const { organisation, currency, name, email, timeZone, password } = fields;
  return {
    code,
    password,
    person: { name: name.trim(), email: email.trim(), timeZone },
    ...(asksForOrganisation ? { organisation: { name: organisation.trim(), currency } } : {}),
  };
}

/** For whoever files manage: what they must write there, since files have the last word. */
function FilesDecide({ name }: { name: string }) {
  return (
    <Entrance
      heading={`You are signed in, ${name}`}
      intro="Files manage your entry, and what they say counts at the next apply. Add this line to its spec, or you lose the role again:"
    >
      <pre className={classes.line}>
        <code>roles: [administrator]</code>
      </pre>
      <Link to="/">Go on to Home</Link>
    </Entrance>
  );
}

function currencies() {
  const names = new Intl.DisplayNames(undefined, { type: "currency" });
  const known = Intl.supportedValuesOf("currency").map((code) => ({
    value: code,
    label: `${code} · ${names.of(code) ?? code}`,
  }));
  return [{ value: "", label: "Choose one" }, ...known];
}

/** Those that there are, and the browser's own where it goes by another name. */
const timeZones = (own: string): string[] => [
  ...new Set(["UTC", own, ...Intl.supportedValuesOf("timeZone")]),
];
