import { IconAlertCircle } from "@tabler/icons-react";
import { asProblem } from "../api/problem.ts";
import classes from "./problem-note.module.css";

/** Why something was refused, in the server's words, beside what was tried; nothing while nothing was. */
export function ProblemNote({ error }: { error: unknown }) {
  if (!error) return null;
  const { message, detail, errors } = asProblem(error);
  return (
    <div className={classes.note} role="alert" data-tone="red">
      <IconAlertCircle size={16} stroke={2} aria-hidden />
      <div>
        {errors.length === 0 && <p>{detail ?? message}</p>}
        {errors.map((field) => (
          <p key={`${field.path} ${field.message}`}>
            {field.path && <strong>{field.path}: </strong>}
            {field.message}
          </p>
        ))}
      </div>
    </div>
  );
}
