import { Button } from "@mantine/core";
import { counted } from "../../shared/format/words.ts";
import { ErrorState } from "../../shared/error-state.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { Panel } from "../../shared/panel.tsx";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { PageSkeleton } from "../../shared/skeletons.tsx";
import { tellDone } from "../../shared/undo.ts";
import classes from "./access.module.css";
import { AccessTabs } from "./access-tabs.tsx";
import { SessionList } from "./session-list.tsx";
import { useEndSession, useSessions } from "./use-sessions.ts";

/** Where the reader is signed in, and the end of each. */
export function SessionsPage() {
  const sessions = useSessions(null);
  const end = useEndSession(null);
  if (sessions.isPending) return <PageSkeleton />;
  if (sessions.isError)
    return (
      <>
        <PageHeader title="Sessions" answer="Your sessions cannot be shown." />
        <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />
      </>
    );
  const { items } = sessions.data;
  const others = items.filter(({ current }) => !current).length;
  return (
    <>
      <PageHeader
        title="Sessions"
        answer={sentence(others)}
        detail="A session ends after thirty days, when you sign out, or when it is ended here."
        actions={
          others > 0 && (
            <Button
              variant="default"
              loading={end.isPending}
              onClick={() =>
                end.mutate(null, { onSuccess: () => tellDone("You are signed out everywhere else.") })
              }
            >
              Sign out everywhere else
            </Button>
          )
        }
      />
      <AccessTabs />
      <ProblemNote error={end.error} />
      <div className={classes.stack}>
        <Panel title="Where you are signed in" aside={items.length}>
          <SessionList sessions={items} person={null} />
        </Panel>
      </div>
    </>
  );
}

const sentence = (others: number): string =>
  others === 0
    ? "You are signed in here and nowhere else."
    : `You are signed in here and in ${counted(others, "other place")}.`;
