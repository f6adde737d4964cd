import { Button } from "@mantine/core";
import { IconMoodCheck } from "@tabler/icons-react";
import { Link, useNavigate, useSearch as useAddress } from "@tanstack/react-router";
import { EmptyState } from "../../shared/empty-state.tsx";
import { ErrorState } from "../../shared/error-state.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { Panel } from "../../shared/panel.tsx";
import { PageSkeleton } from "../../shared/skeletons.tsx";
import { DataTable } from "../../shared/table/data-table.tsx";
import { gapColumns } from "./gap-columns.tsx";
import { GapSubject } from "./gap-subject.tsx";
import type { GapsAddress } from "./gaps-address.ts";
import classes from "./gaps-page.module.css";
import { KindChoice, type GapKind } from "./kind-choice.tsx";
import { useGaps, type Gap } from "./use-gaps.ts";

/** What nobody looks after, and who should mend that. */
export function GapsPage() {
  const address = useAddress({ from: "/shell/gaps" });
  const gaps = useGaps(address.kind);
  if (gaps.isPending) return <PageSkeleton />;
  const [first] = gaps.data?.pages ?? [];
  if (!first)
    return (
      <>
        <PageHeader title="Gaps" answer="The gaps in ownership cannot be shown at the moment." />
        <ErrorState error={gaps.error} onRetry={() => void gaps.refetch()} />
        {address.kind !== undefined && <EveryKindLink />}
      </>
    );
  const items = gaps.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader
        title="Gaps"
        answer={first.text}
        detail={first.total > 0 && "Each gap says who should mend it, and leads to where that is done."}
      />
      {(first.total > 0 || address.kind !== undefined) && <KindChoice kinds={first.kinds} />}
      {address.kind === undefined ? (
        <EveryKind kinds={first.kinds} items={items} />
      ) : (
        <OneKind kind={address.kind} items={items} address={address} />
      )}
      {gaps.hasNextPage && (
        <Button
          className={classes.more}
          variant="default"
          loading={gaps.isFetchingNextPage}
          onClick={() => void gaps.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </>
  );
}

const EveryKindLink = () => (
  <Link to="/gaps" search={{}}>
    Show every kind
  </Link>
);

/** So many of each kind are read at a glance. */
const atAGlance = 5;

function EveryKind({ kinds, items }: { kinds: readonly GapKind[]; items: readonly Gap[] }) {
  const open = kinds.filter(({ total }) => total > 0);
  if (open.length === 0)
    return (
      <EmptyState icon={IconMoodCheck} title="Nothing is left alone">
        <p>
          A service that loses its team, alerts that match no service, an incident that is passed on and on:
          what nobody looks after appears here, with whoever should mend it.
        </p>
      </EmptyState>
    );
  return (
    <div className={classes.panels}>
      {open.map(({ kind, label, total }) => (
        <Panel
          key={kind}
          title={`${total} ${label}`}
          aside={
            total > atAGlance && (
              <Link to="/gaps" search={{ kind }}>
                All {total}
              </Link>
            )
          }
        >
          <GapList items={items.filter((gap) => gap.kind === kind).slice(0, atAGlance)} />
        </Panel>
      ))}
    </div>
  );
}

function GapList({ items }: { items: readonly Gap[] }) {
  return (
    <ul className={classes.list}>
      {items.map((gap) => (
        <li key={`${gap.subject} ${gap.address}`}>
          <GapSubject gap={gap} />
          <span>{gap.text}</span>
          <span className={classes.owner}>To mend by {gap.owner}</span>
        </li>
      ))}
    </ul>
  );
}

type OneKindProps = { kind: string; items: readonly Gap[]; address: GapsAddress };

function OneKind({ kind, items, address }: OneKindProps) {
  const navigate = useNavigate({ from: "/gaps" });
  return (
    <DataTable
      caption="Gaps"
      rows={items.filter((gap) => gap.kind === kind)}
      columns={gapColumns}
      rowKey={(gap) => `${gap.subject} ${gap.address}`}
      state={address}
      onState={({ sort, filter, hidden }) =>
        void navigate({ search: { kind, sort, filter, hidden }, replace: true, resetScroll: false })
      }
      empty={
        <EmptyState icon={IconMoodCheck} title="No gap of this kind">
          <p>
            <EveryKindLink />
          </p>
        </EmptyState>
      }
    />
  );
}
