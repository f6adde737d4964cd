import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { ProblemNote } from "../../shared/problem-note.tsx";
import classes from "./contact-methods.module.css";
import { useAskForCode, useConfirmMethod } from "./use-contact-methods.ts";
import type { ContactMethod } from "./use-contact-methods.ts";

/** Shows that messages arrive: by the link in the message, or by its code here. */
export function ConfirmMethod({ person, method }: { person: string; method: ContactMethod }) {
  const [code, setCode] = useState("");
  const confirm = useConfirmMethod(person, method.id);
  const ask = useAskForCode(person, method.id);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (code.trim()) confirm.mutate(code.trim());
  };
  return (
    <form className={classes.below} onSubmit={submit}>
      <p>
        {ask.isSuccess
          ? "A new code is on its way; the one before no longer counts."
          : "Open the link in the message that was sent there, or write its code:"}
      </p>
      <div className={classes.line}>
        <TextInput
          aria-label={`Code that was sent to ${method.hint}`}
          placeholder="Code"
          value={code}
          autoComplete="one-time-code"
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={confirm.isPending} disabled={!code.trim()}>
          Confirm
        </Button>
        <Button variant="subtle" color="gray" loading={ask.isPending} onClick={() => ask.mutate(undefined)}>
          Send a new code
        </Button>
      </div>
      <ProblemNote error={confirm.error ?? ask.error} />
    </form>
  );
}
