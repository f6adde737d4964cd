import { IconAlertTriangle, IconZzz } from "@tabler/icons-react";
import { PersonLink } from "../../own/links.tsx";
import { Instant } from "../../shared/instant.tsx";
import classes from "./answering-now.module.css";
import type { OnCallAnswer } from "./use-on-call.ts";

const mostNames = 2;

/** Who would be paged first for a service now, or until when a page waits; the reason on hover. */
export function AnsweringNow({ answer }: { answer: OnCallAnswer }) {
  const [first] = answer.steps;
  const warning = answer.warnings[0]?.message;
  return (
    <span className={classes.answering} title={answer.reason}>
      {first && <People people={first.people} />}
      {!first && (
        <span className={classes.waits}>
          <IconZzz size={15} stroke={1.75} aria-hidden />
          {answer.deferredUntil ? (
            <span>
              waits until <Instant at={answer.deferredUntil} format="short" />
            </span>
          ) : (
            "nobody"
          )}
        </span>
      )}
      {warning !== undefined && (
        <IconAlertTriangle
          className={classes.warning}
          size={15}
          stroke={2}
          aria-label={`Warning: ${warning}`}
        />
      )}
    </span>
  );
}

function People({ people }: { people: OnCallAnswer["steps"][number]["people"] }) {
  const shown = people.slice(0, people.length > mostNames + 1 ? mostNames : mostNames + 1);
  return (
    <span>
      {shown.map((person, index) => (
        <span key={person.id}>
          {index > 0 && ", "}
          <PersonLink person={person} />
        </span>
      ))}
      {people.length > shown.length && ` and ${people.length - shown.length} more`}
    </span>
  );
}
