import { IconCircle, IconCircleCheck } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { answer, api } from "../api/client.ts";
import { asProblem } from "../api/problem.ts";
import { useOrganisation } from "../own/use-organisation.ts";
import { useNewestIncidents } from "../run/incidents/use-incident.ts";
import { Panel } from "../shared/panel.tsx";
import { firstSteps } from "./first-steps.ts";
import classes from "./first-steps.module.css";

/** One of each is enough to know. */
const one = { limit: 1 } as const;

/** For an administrator of a new installation: what comes first. Nothing once all of it is there. */
export function FirstStepsPanel() {
  const organisation = useOrganisation(true);
  const teams = useQuery({
    queryKey: ["teams", "any"],
    queryFn: () => answer(api.GET("/api/v1/teams", { params: { query: one } })),
  });
  const services = useQuery({
    queryKey: ["services", "any"],
    queryFn: () => answer(api.GET("/api/v1/services", { params: { query: one } })),
  });
  const incidents = useNewestIncidents({ state: "any" }, 1);
  if (organisation.isPending || !teams.data || !services.data || !incidents.data) return null;
  const [service] = services.data.items;
  const steps = firstSteps({
    organisation: !(organisation.isError && asProblem(organisation.error).status === 404),
    teams: teams.data.items.length,
    services: services.data.items.length,
    // Where the first service is not estimated yet, another one may be: it is then no new installation any more.
    estimated: service?.exposurePerHour || services.data.next !== null ? 1 : 0,
    incidents: incidents.data.items.length,
  });
  if (steps.length === 0) return null;
  return (
    <Panel title="First steps">
      <ol className={classes.steps}>
        {steps.map(({ words, why, to, isDone }) => (
          <li key={to} data-done={isDone || undefined}>
            {isDone ? (
              <IconCircleCheck size={18} stroke={1.75} aria-label="done" />
            ) : (
              <IconCircle size={18} stroke={1.75} aria-label="to do" />
            )}
            <span>
              {isDone ? words : <Link to={to}>{words}</Link>}
              <small>{why}</small>
            </span>
          </li>
        ))}
      </ol>
      <p className={classes.other}>
        Or bring what you have in files: <code>runwright apply -f DIR</code>, or{" "}
        <code>runwright import backstage DIR</code>.{" "}
        <Link to="/new/$kind" params={{ kind: "person" }}>
          Add people
        </Link>
        , and invite them to sign in from their pages.
      </p>
    </Panel>
  );
}
