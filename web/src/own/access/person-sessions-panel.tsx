import { Button } from "@mantine/core";
import { ErrorState } from "../../shared/error-state.tsx";
import { Panel } from "../../shared/panel.tsx";
import { TableSkeleton } from "../../shared/skeletons.tsx";
import { tellDone } from "../../shared/undo.ts";
import classes from "./access.module.css";
import { SessionList } from "./session-list.tsx";
import { useEndSession, useSessions } from "./use-sessions.ts";

/** For administrators: where a person is signed in, and the end of it. */
export function PersonSessionsPanel({ person }: { person: { id: string; name: string } }) {
  const sessions = useSessions(person.id);
  const end = useEndSession(person.id);
  const items = sessions.data?.items ?? [];
  return (
    <Panel title={`Where ${person.name} is signed in`} aside={items.length > 0 && items.length}>
      {sessions.isPending && <TableSkeleton rows={2} />}
      {sessions.isError && <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {sessions.isSuccess && items.length === 0 && <p className={classes.quiet}>Nowhere at the moment.</p>}
      {items.length > 0 && (
        <>
          <SessionList sessions={items} person={person.id} />
          <Button
            className={classes.all}
            variant="default"
            loading={end.isPending && end.variables === null}
            onClick={() =>
              end.mutate(null, { onSuccess: () => tellDone(`${person.name} is signed out everywhere.`) })
            }
          >
            Sign {person.name} out everywhere
          </Button>
        </>
      )}
    </Panel>
  );
}
