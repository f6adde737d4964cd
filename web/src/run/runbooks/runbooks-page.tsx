import { Button } from "@mantine/core";
import { IconFilterOff, IconPlus } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { ListFilters } from "../../own/list-filters.tsx";
import { useSession } from "../../session/use-session.ts";
import { EmptyState } from "../../shared/empty-state.tsx";
import { ErrorState } from "../../shared/error-state.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { TableSkeleton } from "../../shared/skeletons.tsx";
import { DataTable } from "../../shared/table/data-table.tsx";
import { runbookColumns } from "./runbook-columns.tsx";
import { sayRunbooks } from "./runbook-words.ts";
import type { RunbooksAddress } from "./runbooks-address.ts";
import { RunbooksEmpty } from "./runbooks-empty.tsx";
import classes from "./runbooks-page.module.css";
import { useRunbookPages } from "./use-runbooks.ts";

/** Every runbook: what is written down for whoever is woken. */
export function RunbooksPage() {
  const address = useSearch({ from: "/shell/runbooks" });
  const navigate = useNavigate({ from: "/runbooks" });
  const change = (by: Partial<RunbooksAddress>) =>
    void navigate({ search: (before) => ({ ...before, ...by }), replace: true });
  const { q, service, team } = address;
  const runbooks = useRunbookPages({ q, service, team });
  const items = runbooks.data?.pages.flatMap((page) => page.items) ?? [];
  const { data: session } = useSession();
  const mayWrite = session != null && (session.teams.length > 0 || session.roles.includes("administrator"));
  const filtered = q !== undefined || service !== undefined || team !== undefined;
  const isEmpty = runbooks.isSuccess && items.length === 0;
  const answer = runbooks.isPending
    ? "Reading the runbooks…"
    : runbooks.isError && items.length === 0
      ? "The runbooks cannot be shown at the moment."
      : sayRunbooks(items, { more: runbooks.hasNextPage, filtered });
  return (
    <>
      <PageHeader
        title="Runbooks"
        answer={answer}
        actions={
          mayWrite && (
            <Button
              variant="default"
              leftSection={<IconPlus size={15} />}
              onClick={() =>
                void navigate({
                  to: "/new/$kind",
                  params: { kind: "runbook" },
                  search: service ? { service } : {},
                })
              }
            >
              New runbook
            </Button>
          )
        }
      />
      {(filtered || !isEmpty) && (
        <ListFilters
          of="runbooks"
          teamLabel="Kept by"
          wordsLabel="Words in a runbook"
          filter={{ q, service, team }}
          services={items.flatMap((runbook) => runbook.services)}
          onChange={change}
        />
      )}
      {runbooks.isPending && <TableSkeleton rows={6} />}
      {runbooks.isError && items.length === 0 && (
        <ErrorState error={runbooks.error} onRetry={() => void runbooks.refetch()} />
      )}
      {isEmpty && !filtered && <RunbooksEmpty mayWrite={mayWrite} />}
      {isEmpty && filtered && (
        <EmptyState
          icon={IconFilterOff}
          title="No runbook is like this"
          action={
            <Button
              variant="default"
              onClick={() => change({ q: undefined, service: undefined, team: undefined })}
            >
              Show every runbook
            </Button>
          }
        >
          <p>Other words, services or teams may have some.</p>
        </EmptyState>
      )}
      {items.length > 0 && (
        <DataTable
          caption="Runbooks"
          rows={items}
          columns={runbookColumns}
          rowKey={({ slug }) => slug}
          state={address}
          onState={change}
        />
      )}
      {runbooks.hasNextPage && (
        <Button
          className={classes.more}
          variant="default"
          loading={runbooks.isFetchingNextPage}
          onClick={() => void runbooks.fetchNextPage()}
        >
          Show more runbooks
        </Button>
      )}
    </>
  );
}
