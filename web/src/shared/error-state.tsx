import { Button } from "@mantine/core";
import { IconAlertCircle, IconPlugConnectedX } from "@tabler/icons-react";
import { asProblem, remarkBesideFields } from "../api/problem.ts";
import classes from "./state-panel.module.css";

type ErrorStateProps = { error: unknown; onRetry?: () => void };

const mends: Record<number, string> = {
  401: "Your session has ended: sign in again.",
  403: "Ask the owning team or an administrator for the permission.",
  404: "The address may be old: search for it by name.",
  429: "Too many requests came from here: wait a minute.",
};

/** What went wrong in the server's words, each wrong field, and what to do about it. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const problem = asProblem(error);
  const remark = remarkBesideFields(problem);
  const Icon = problem.status === 0 ? IconPlugConnectedX : IconAlertCircle;
  const mend = mends[problem.status];
  return (
    <section className={classes.panel} role="alert" data-tone="red">
      <Icon className={classes.icon} size={28} stroke={1.5} aria-hidden />
      <h2 className={classes.title}>{problem.message}</h2>
      <div className={classes.text}>
        {remark && <p>{remark}</p>}
        {problem.errors.length > 0 && (
          <ul className={classes.fields}>
            {problem.errors.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                {path && <code>{path}</code>} {message}
              </li>
            ))}
          </ul>
        )}
        {mend && <p>{mend}</p>}
      </div>
      {onRetry && (
        <div className={classes.action}>
          <Button variant="default" onClick={onRetry}>
            Try again
          </Button>
        </div>
      )}
    </section>
  );
}
