import { Link } from "@tanstack/react-router";
import { PersonLink } from "../../own/links.tsx";
import classes from "./escalation-steps.module.css";
import { sourceWords, stepTimeWords } from "./step-words.ts";
import type { OnCallStep } from "./use-on-call.ts";
import { useSchedules } from "./use-schedules.ts";

/** Who is paged, and who next if nobody acknowledges, in the order of time. */
export function EscalationSteps({ steps }: { steps: readonly OnCallStep[] }) {
  return (
    <ol className={classes.steps}>
      {steps.map((step, index) => (
        <li key={`${step.afterSeconds} ${step.source}`} className={classes.step} data-first={index === 0}>
          <span className={classes.time}>{stepTimeWords(step.afterSeconds)}</span>
          <span className={classes.people}>
            <People people={step.people} />
            <span className={classes.source}>
              {sourceWords(step.source)}
              {step.schedule !== null && <ScheduleName slug={step.schedule} />}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}

const People = ({ people }: { people: OnCallStep["people"] }) => (
  <span className={classes.names}>
    {people.map((person, index) => (
      <span key={person.id}>
        {index > 0 && ", "}
        <PersonLink person={person} />
      </span>
    ))}
    {people.length === 0 && "nobody"}
  </span>
);

function ScheduleName({ slug }: { slug: string }) {
  const schedules = useSchedules();
  const name = schedules.data?.items.find((schedule) => schedule.slug === slug)?.name ?? slug;
  return (
    <>
      {" · "}
      <Link to="/on-call" search={{ schedule: slug }}>
        {name}
      </Link>
    </>
  );
}
