import { IconFileText, IconFilterOff } from "@tabler/icons-react";
import { Link, useNavigate, useSearch as useAddress } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { CodeBlock } from "../../shared/code-block.tsx";
import { EmptyState } from "../../shared/empty-state.tsx";
import { ErrorState } from "../../shared/error-state.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { PageSkeleton } from "../../shared/skeletons.tsx";
import { DataTable } from "../../shared/table/data-table.tsx";
import portal from "../portal/portal.module.css";
import { noOwner } from "./ownership-address.ts";
import type { OwnershipAddress } from "./ownership-address.ts";
import { ownershipColumns } from "./ownership-columns.tsx";
import { OwnershipFilters } from "./ownership-filters.tsx";
import { OwnershipLegend } from "./ownership-legend.tsx";
import { filterRows } from "./ownership-rows.ts";
import classes from "./ownership.module.css";
import { sayOwnership } from "./say-ownership.ts";
import { useOwnershipMatrix } from "./use-ownership-matrix.ts";
import type { OwnershipMatrix } from "./use-ownership-matrix.ts";

const title = "Ownership matrix";

/** Who is accountable, responsible and informed for the reliability of every service. */
export function OwnershipPage() {
  const matrix = useOwnershipMatrix();
  if (matrix.isPending) return <PageSkeleton />;
  if (matrix.isError)
    return (
      <>
        <PageHeader title={title} answer="The ownership matrix cannot be shown at the moment." />
        <ErrorState error={matrix.error} onRetry={() => void matrix.refetch()} />
      </>
    );
  return matrix.data.items.length === 0 ? <NoService /> : <Matrix matrix={matrix.data} />;
}

function Matrix({ matrix }: { matrix: OwnershipMatrix }) {
  const address = useAddress({ from: "/shell/ownership" });
  const navigate = useNavigate();
  const change = useCallback(
    (by: OwnershipAddress) =>
      void navigate({
        to: "/ownership",
        search: (before) => ({ ...before, ...by }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const rows = useMemo(() => filterRows(matrix.items, address), [matrix.items, address]);
  return (
    <>
      <PageHeader title={title} answer={<Sentence matrix={matrix} />} actions={<WholeMatrix />} />
      <OwnershipFilters rows={matrix.items} address={address} onChange={change} />
      <DataTable
        caption={title}
        rows={rows}
        columns={ownershipColumns}
        rowKey={({ service }) => service.slug}
        state={address}
        onState={({ sort, filter, hidden }) => change({ sort, filter, hidden })}
        empty={
          <EmptyState icon={IconFilterOff} title="No service fits these filters">
            <p>Take one of them away.</p>
          </EmptyState>
        }
      />
      <OwnershipLegend />
    </>
  );
}

function Sentence({ matrix }: { matrix: OwnershipMatrix }) {
  const { unowned, others } = sayOwnership(matrix);
  return (
    <span className={portal.sentence}>
      {unowned !== null && (
        <>
          <Link to="/ownership" search={{ team: noOwner, kind: "digital" }}>
            {unowned}
          </Link>{" "}
        </>
      )}
      {others.join(" ")}
    </span>
  );
}

/** The matrix over all services for other programs, whatever the filters. */
const WholeMatrix = () => (
  <p className={classes.files}>
    The whole matrix: <a href="/api/v1/ownership/matrix.csv">CSV</a>{" "}
    <a href="/api/v1/ownership/matrix">JSON</a>
  </p>
);

const NoService = () => (
  <>
    <PageHeader title={title} answer="No service is known here yet, so there is nothing to own." />
    <EmptyState icon={IconFileText} title="Describe a service and its team, then apply the file">
      <p>
        Who is accountable, responsible and informed follows from a service’s kind and from who funds its
        team. Who is head of product, of delivery and of operations stands with the people, as their roles.
      </p>
      <CodeBlock name="the command" text="runwright apply -f runwright.yaml" />
      <p>
        The <Link to="/portal">portal</Link> shows such a file.
      </p>
    </EmptyState>
  </>
);
