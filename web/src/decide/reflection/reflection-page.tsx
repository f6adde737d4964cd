import { Button, NativeSelect } from "@mantine/core";
import { IconReport } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { asProblem } from "../../api/problem.ts";
import { useSession } from "../../session/use-session.ts";
import { EmptyState } from "../../shared/empty-state.tsx";
import { ErrorState } from "../../shared/error-state.tsx";
import { counted } from "../../shared/format/words.ts";
import { Instant } from "../../shared/instant.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { Panel } from "../../shared/panel.tsx";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { PageSkeleton } from "../../shared/skeletons.tsx";
import { LossesTable } from "./losses-table.tsx";
import { quarterWords } from "./quarter-words.ts";
import classes from "./reflection.module.css";
import { SuggestionCard } from "./suggestion-card.tsx";
import { usePrepare, useReflection, useReflections } from "./use-reflection.ts";
import type { Reflection } from "./use-reflection.ts";

const mayPrepare: ReadonlySet<string> = new Set([
  "administrator",
  "head-of-product",
  "head-of-delivery",
  "head-of-operations",
]);

/** What a quarter says of estimates and bands, and what to change. */
export function ReflectionPage() {
  const { quarter: wanted } = useSearch({ from: "/shell/decide/reflection" });
  const reflections = useReflections();
  const items = reflections.data?.items ?? [];
  // The last one that was prepared, else the present quarter.
  const quarter = wanted ?? (items.find(({ preparedAt }) => preparedAt !== null) ?? items[0])?.quarter;
  const reflection = useReflection(quarter);
  if (reflections.isError)
    return (
      <>
        <PageHeader title="Reflection" answer="The reflections cannot be shown." />
        <ErrorState error={reflections.error} onRetry={() => void reflections.refetch()} />
      </>
    );
  if (quarter === undefined || reflection.isPending) return <PageSkeleton />;
  const quarters = [...new Set([...items.map((one) => one.quarter), quarter])].toSorted().toReversed();
  const isMissing = reflection.isError && asProblem(reflection.error).status === 404;
  if (reflection.isError && !isMissing)
    return (
      <>
        <PageHeader
          title="Reflection"
          answer={`The reflection on ${quarterWords(quarter)} cannot be shown.`}
        />
        <ErrorState error={reflection.error} onRetry={() => void reflection.refetch()} />
      </>
    );
  return reflection.data ? (
    <ReflectionBody reflection={reflection.data} quarters={quarters} />
  ) : (
    <NotPrepared quarter={quarter} quarters={quarters} />
  );
}

function QuarterControls({
  quarter,
  quarters,
  again,
}: {
  quarter: string;
  quarters: string[];
  again: boolean;
}) {
  const navigate = useNavigate({ from: "/decide/reflection" });
  const { data: session } = useSession();
  const prepare = usePrepare();
  const closed = session?.roles.some((role) => mayPrepare.has(role))
    ? null
    : "Heads and administrators prepare it; it is prepared by itself as the quarter ends.";
  return (
    <>
      <NativeSelect
        aria-label="Quarter"
        data={quarters.map((value) => ({ value, label: quarterWords(value) }))}
        value={quarter}
        onChange={({ currentTarget }) => void navigate({ search: { quarter: currentTarget.value } })}
      />
      <Button
        variant="default"
        loading={prepare.isPending}
        disabled={closed !== null}
        title={closed ?? undefined}
        onClick={() => prepare.mutate(quarter)}
      >
        {again ? "Prepare again" : "Prepare it"}
      </Button>
      <ProblemNote error={prepare.error} />
    </>
  );
}

function NotPrepared({ quarter, quarters }: { quarter: string; quarters: string[] }) {
  const words = quarterWords(quarter);
  return (
    <>
      <PageHeader
        title={`Reflection on ${words}`}
        answer={`No reflection on ${words} is prepared yet.`}
        actions={<QuarterControls quarter={quarter} quarters={quarters} again={false} />}
      />
      <EmptyState icon={IconReport} title="Prepared by itself as the quarter ends">
        <p>
          It will set what incidents cost against each service’s estimate and band, and suggest what to
          change. Prepare it now to see the quarter so far.
        </p>
      </EmptyState>
    </>
  );
}

function ReflectionBody({ reflection, quarters }: { reflection: Reflection; quarters: string[] }) {
  const { quarter: _, ...table } = useSearch({ from: "/shell/decide/reflection" });
  const navigate = useNavigate({ from: "/decide/reflection" });
  const { quarter, words, suggestions, services, deployments, objectives } = reflection;
  const open = suggestions.filter(({ state }) => state === "open").length;
  return (
    <>
      <PageHeader
        title={`Reflection on ${quarterWords(quarter)}`}
        answer={words}
        detail={
          <>
            Prepared <Instant at={reflection.preparedAt} /> by {reflection.preparedBy}
            {reflection.withoutEstimate > 0 &&
              `; ${counted(reflection.withoutEstimate, "service")} without estimates ${reflection.withoutEstimate === 1 ? "is" : "are"} left out of the suggestions`}
            .
          </>
        }
        actions={<QuarterControls quarter={quarter} quarters={quarters} again />}
      />
      <div className={classes.page}>
        <Panel title="Suggestions" aside={open > 0 ? `${open} open` : undefined}>
          {suggestions.length === 0 && (
            <p className={classes.quiet}>
              The quarter asks for no other estimate and no other band: no service’s incidents cost more than
              its band twice, no estimate is due, none of the top band has gone a year without an incident.
            </p>
          )}
          <div className={classes.cards}>
            {suggestions.map((suggestion) => (
              <SuggestionCard key={suggestion.id} quarter={quarter} suggestion={suggestion} />
            ))}
          </div>
        </Panel>
        <LossesTable
          rows={services}
          state={table}
          onState={(next) => void navigate({ search: { quarter, ...next }, resetScroll: false })}
        />
        <Panel title="Demand against delivery">
          <p>{deployments.words}</p>
        </Panel>
        <Panel title="Availability targets">
          <p>{objectives.words}</p>
        </Panel>
      </div>
    </>
  );
}
