import { Button, PasswordInput } from "@mantine/core";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { asProblem } from "../../api/problem.ts";
import { checkPassword } from "../../session/check-entrance.ts";
import type { Wrong } from "../../session/check-entrance.ts";
import { NewPasswordInput } from "../../session/new-password-input.tsx";
import { Panel } from "../../shared/panel.tsx";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { tellDone } from "../../shared/undo.ts";
import classes from "./access.module.css";
import { useChangePassword } from "./use-password.ts";

const empty = { current: "", password: "" };

/** Changes the reader's own password, which the present one proves. */
export function ChangePasswordPanel({ reader }: { reader: { name: string; email: string } }) {
  const { mutate, error, isPending } = useChangePassword();
  const [fields, setFields] = useState(empty);
  const [wrong, setWrong] = useState<Wrong>({});
  const problem = error && asProblem(error);
  const errorAt = (name: keyof typeof empty) =>
    wrong[name] ?? problem?.errors.find(({ path }) => path === name)?.message;
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const found = checkPassword(fields.password, reader);
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    mutate(fields, {
      onSuccess: () => {
        setFields(empty);
        tellDone("Your password is changed, and you are signed out everywhere else.");
      },
    });
  };
  return (
    <Panel title="Change it">
      <form className={classes.form} onSubmit={save}>
        <input type="hidden" name="email" autoComplete="username" value={reader.email} />
        <PasswordInput
          label="Present password"
          autoComplete="current-password"
          visibilityToggleButtonProps={{ "aria-label": "Show or hide the present password", tabIndex: 0 }}
          value={fields.current}
          error={errorAt("current")}
          onChange={({ currentTarget }) => setFields({ ...fields, current: currentTarget.value })}
        />
        <NewPasswordInput
          label="New password"
          value={fields.password}
          error={errorAt("password")}
          onChange={(password) => setFields({ ...fields, password })}
        />
        {problem?.errors.length === 0 && <ProblemNote error={error} />}
        <div>
          <Button
            type="submit"
            loading={isPending}
            disabled={fields.current === "" || fields.password === ""}
          >
            Change the password
          </Button>
        </div>
      </form>
    </Panel>
  );
}
