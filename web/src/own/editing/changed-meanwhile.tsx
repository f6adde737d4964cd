import { Button } from "@mantine/core";
import { asProblem } from "../../api/problem.ts";
import classes from "./form.module.css";

type ChangedMeanwhileProps = {
  error: unknown;
  /** The draft was kept from an earlier visit. */
  revived: boolean;
  onResolve: (keepMine: boolean) => Promise<void>;
};

/** What somebody else saved while this was edited, and whose word shall stay. */
export function ChangedMeanwhile({ error, revived, onResolve }: ChangedMeanwhileProps) {
  const problem = error ? asProblem(error) : null;
  if (problem?.status === 409)
    return (
      <section className={classes.note} data-tone="amber" role="alert">
        <h2>{problem.detail ?? problem.message}</h2>
        {problem.errors.length > 0 && (
          <ul>
            {problem.errors.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                {path && <strong>{path.replace(/^spec\./, "")} </strong>}
                {message}
              </li>
            ))}
          </ul>
        )}
        <div className={classes.buttons}>
          <Button size="compact-sm" onClick={() => void onResolve(true)}>
            Keep my changes upon theirs
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => void onResolve(false)}>
            Take theirs, drop mine
          </Button>
        </div>
      </section>
    );
  if (!revived) return null;
  return (
    <section className={classes.note} data-tone="blue">
      <p>This is what you typed before and have not saved.</p>
      <Button size="compact-sm" variant="default" onClick={() => void onResolve(false)}>
        Start again from what is saved
      </Button>
    </section>
  );
}
