import { Button, PasswordInput } from "@mantine/core";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { asProblem } from "../../api/problem.ts";
import { Panel } from "../../shared/panel.tsx";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { tellDone } from "../../shared/undo.ts";
import classes from "./access.module.css";
import { useChangePassword } from "./use-password.ts";

const empty = { current: "", password: "" };
const toggle = { "aria-label": "Show or hide the password", tabIndex: 0 };

/** Changes the reader's own password, which the present one proves. */
export function ChangePasswordPanel() {
  const { mutate, error, isPending } = useChangePassword();
  const [fields, setFields] = useState(empty);
  const problem = error && asProblem(error);
  const wrong = (name: keyof typeof empty) => problem?.errors.find(({ path }) => path === name)?.message;
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    mutate(fields, {
      onSuccess: () => {
        setFields(empty);
        tellDone("Your password is changed, and you are signed out everywhere else.");
      },
    });
  };
  return (
    <Panel title="Your password">
      <form className={classes.form} onSubmit={save}>
        <PasswordInput
          label="Present password"
          autoComplete="current-password"
          visibilityToggleButtonProps={toggle}
          value={fields.current}
          error={wrong("current")}
          onChange={({ currentTarget }) => setFields({ ...fields, current: currentTarget.value })}
        />
        <PasswordInput
          label="New password"
          description="At least 10 characters"
          autoComplete="new-password"
          visibilityToggleButtonProps={toggle}
          value={fields.password}
          error={wrong("password")}
          onChange={({ currentTarget }) => setFields({ ...fields, password: currentTarget.value })}
        />
        {problem?.errors.length === 0 && <ProblemNote error={error} />}
        <div>
          <Button
            type="submit"
            variant="default"
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
