import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { asProblem } from "../../../api/problem.ts";
import { ErrorState } from "../../../shared/error-state.tsx";
import { PageHeader } from "../../../shared/page-header.tsx";
import { PageSkeleton } from "../../../shared/skeletons.tsx";
import { incidentName } from "../incident-types.ts";
import type { Incident } from "../incident-types.ts";
import { incidentQuery, useIncident } from "../use-incident.ts";
import { IncidentRoom } from "./incident-room.tsx";

/** Pages sent to phones name an incident by its id; the address then shows the number that people say. */
function useNumberInAddress(named: string, incident: Incident | undefined): void {
  const client = useQueryClient();
  const navigate = useNavigate();
  useEffect(() => {
    if (!incident || named === String(incident.number)) return;
    const number = String(incident.number);
    client.setQueryData(incidentQuery(number).queryKey, incident);
    void navigate({ to: "/incidents/$number", params: { number }, replace: true });
  }, [client, incident, named, navigate]);
}

/** The room at an address, or why it cannot be shown. */
export function IncidentRoomPage() {
  const { number: named } = useParams({ from: "/shell/incidents/$number" });
  const { data: incident, error, isPending, refetch } = useIncident(named);
  useNumberInAddress(named, incident);
  if (incident) return <IncidentRoom key={incident.id} incident={incident} />;
  if (isPending) return <PageSkeleton />;
  const name = /^\d+$/.test(named) ? incidentName(Number(named)) : "This incident";
  const missing = asProblem(error).status === 404;
  return (
    <>
      <PageHeader
        title={name}
        detail={missing && "The address may be mistyped: an incident is found by its number."}
        answer={missing ? `There is no ${name}.` : `${name} cannot be shown at the moment.`}
        actions={
          <Button component={Link} to="/incidents" variant="default">
            All incidents
          </Button>
        }
      />
      {!missing && <ErrorState error={error} onRetry={() => void refetch()} />}
    </>
  );
}
