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
import { objectiveColumns } from "./objective-columns.tsx";
import { sayObjectives } from "./objective-words.ts";
import type { ObjectivesAddress } from "./objectives-address.ts";
import { ObjectivesEmpty } from "./objectives-empty.tsx";
import classes from "./objectives.module.css";
import { useObjectivePages } from "./use-objectives.ts";

/** Every objective: how well services must do, as it is declared. */
export function ObjectivesPage() {
  const address = useSearch({ from: "/shell/objectives" });
  const navigate = useNavigate({ from: "/objectives" });
  const change = (by: Partial<ObjectivesAddress>) =>
    void navigate({ search: (before) => ({ ...before, ...by }), replace: true });
  const { data: session } = useSession();
  // Which services exactly, the form's refusal says.
  const mayWrite = session?.roles.includes("administrator") || (session?.teams.length ?? 0) > 0;
  const { service, team } = address;
  const objectives = useObjectivePages({ service, team });
  const items = objectives.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = service !== undefined || team !== undefined;
  const isEmpty = objectives.isSuccess && items.length === 0;
  const answer = objectives.isPending
    ? "Reading the objectives…"
    : objectives.isError && items.length === 0
      ? "The objectives cannot be shown at the moment."
      : sayObjectives(items, { more: objectives.hasNextPage, filtered });
  return (
    <>
      <PageHeader
        title="Objectives"
        answer={answer}
        detail={items.length > 0 && "Declared; not measured yet."}
        actions={
          mayWrite && (
            <Button
              variant="default"
              leftSection={<IconPlus size={15} />}
              onClick={() =>
                void navigate({
                  to: "/new/$kind",
                  params: { kind: "objective" },
                  search: service ? { service } : {},
                })
              }
            >
              New objective
            </Button>
          )
        }
      />
      {(filtered || !isEmpty) && (
        <ListFilters
          of="objectives"
          teamLabel="Team"
          filter={{ service, team }}
          services={items.map((objective) => objective.service)}
          onChange={change}
        />
      )}
      {objectives.isPending && <TableSkeleton rows={6} />}
      {objectives.isError && items.length === 0 && (
        <ErrorState error={objectives.error} onRetry={() => void objectives.refetch()} />
      )}
      {isEmpty && !filtered && <ObjectivesEmpty mayWrite={mayWrite} />}
      {isEmpty && filtered && (
        <EmptyState
          icon={IconFilterOff}
          title="No objective is like this"
          action={
            <Button variant="default" onClick={() => change({ service: undefined, team: undefined })}>
              Show every objective
            </Button>
          }
        >
          <p>Other services or teams may have some.</p>
        </EmptyState>
      )}
      {items.length > 0 && (
        <DataTable
          caption="Objectives"
          rows={items}
          columns={objectiveColumns}
          rowKey={({ slug }) => slug}
          state={address}
          onState={change}
        />
      )}
      {objectives.hasNextPage && (
        <Button
          className={classes.more}
          variant="default"
          loading={objectives.isFetchingNextPage}
          onClick={() => void objectives.fetchNextPage()}
        >
          Show more objectives
        </Button>
      )}
    </>
  );
}
