import { Button, TextInput } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import type { FormEvent } from "react";
import { asProblem } from "../api/problem.ts";
import { Instant } from "../shared/instant.tsx";
import { checkPassword } from "./check-entrance.ts";
import type { Wrong } from "./check-entrance.ts";
import { Entrance } from "./entrance.tsx";
import { NewPasswordInput } from "./new-password-input.tsx";
import { useCode, useJoin, useLinkHolder } from "./use-sign-in-link.ts";
import { UselessLink } from "./useless-link.tsx";

/** Where an invitation leads, and the link for a forgotten password: its person chooses one, and is signed in. */
export function JoinPage() {
  const code = useCode();
  const { data: link, isLoading, error } = useLinkHolder(code);
  if (link?.person) return <JoinForm key={code} code={code} link={{ ...link, person: link.person }} />;
  return (
    <UselessLink
      isLoading={isLoading}
      error={error}
      missing={
        link
          ? "This link begins an installation: open it as it was shown, with /welcome in it."
          : "A part of it is missing: open it whole, with what stands after the #. If you have none, an administrator can invite you."
      }
    />
  );
}

type JoinFormProps = {
  code: string;
  link: { purpose: string; person: { name: string; email: string }; expiresAt: string };
};

function JoinForm({ code, link: { purpose, person, expiresAt } }: JoinFormProps) {
  const router = useRouter();
  const { mutate, error, isPending } = useJoin();
  const [password, setPassword] = useState("");
  const [wrong, setWrong] = useState<Wrong>({});
  const problem = error && asProblem(error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = checkPassword(password, person);
    setWrong(found);
    if (Object.keys(found).length === 0)
      mutate({ code, password }, { onSuccess: () => router.history.replace("/") });
  };
  return (
    <Entrance
      heading={purpose === "reset" ? `Choose a new password, ${person.name}` : `Welcome, ${person.name}`}
      intro={
        <>
          {purpose === "invitation" && "Choose the password with which you sign in. "}
          This link works once, until <Instant at={expiresAt} format="short" />; with it every other session
          of yours ends.
        </>
      }
      problem={problem && problem.errors.length === 0 ? (problem.detail ?? problem.message) : null}
      onSubmit={submit}
    >
      <TextInput
        label="E-mail"
        type="email"
        name="email"
        autoComplete="username"
        readOnly
        value={person.email}
      />
      <NewPasswordInput
        value={password}
        error={wrong["password"] ?? problem?.errors.find(({ path }) => path === "password")?.message}
        onChange={setPassword}
      />
      <Button type="submit" fullWidth loading={isPending}>
        Choose it and sign in
      </Button>
    </Entrance>
  );
}
