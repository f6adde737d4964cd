import { IconFilterOff } from "@tabler/icons-react";
import { useNavigate, useSearch as useAddress } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { EmptyState } from "../../shared/empty-state.tsx";
import { ErrorState } from "../../shared/error-state.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { PageSkeleton } from "../../shared/skeletons.tsx";
import { DataTable } from "../../shared/table/data-table.tsx";
import type { PortalAddress } from "./portal-address.ts";
import { AddMenu } from "../editing/add-menu.tsx";
import { portalColumns } from "./portal-columns.tsx";
import { PortalEmpty } from "./portal-empty.tsx";
import { PortalFilters } from "./portal-filters.tsx";
import { PortalSearch } from "./portal-search.tsx";
import { PortalSentence } from "./portal-sentence.tsx";
import { SearchResults } from "./search-results.tsx";
import { UnknownParts } from "./unknown-parts.tsx";
import { usePortal } from "./use-portal.ts";

/** Every team and service: who owns it, who answers now, is it well. */
export function PortalPage() {
  const address = useAddress({ from: "/shell/portal" });
  const navigate = useNavigate();
  const change = useCallback(
    (by: PortalAddress) =>
      void navigate({
        to: "/portal",
        search: (before) => ({ ...before, ...by }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const portal = usePortal(address);
  const [words, setWords] = useState(address.q ?? "");
  const { living, estate, rows, all, unanswered, parts } = portal;

  if (living.isPending) return <PageSkeleton />;
  if (living.isError)
    return (
      <>
        <PageHeader title="Portal" answer="The portal cannot be shown at the moment." />
        <ErrorState error={living.error} onRetry={() => void living.refetch()} />
      </>
    );
  if (all.length === 0)
    return (
      <>
        <PageHeader title="Portal" answer="No service is known here yet." />
        <PortalEmpty />
      </>
    );
  return (
    <>
      <PageHeader title="Portal" answer={<PortalSentence rows={all} />} actions={<AddMenu />} />
      <PortalSearch words={words} setWords={setWords} onSettled={(q) => change({ q })} />
      {words.trim().length >= 2 ? (
        <SearchResults words={words.trim()} rows={all} />
      ) : (
        <>
          <PortalFilters address={address} onChange={change} />
          <UnknownParts parts={parts} unanswered={unanswered} />
          {estate.isError ? (
            <ErrorState error={estate.error} onRetry={() => void estate.refetch()} />
          ) : (
            <DataTable
              caption="Services"
              rows={rows}
              columns={portalColumns}
              rowKey={({ service }) => service.slug}
              state={address}
              onState={({ sort, filter, hidden }) => change({ sort, filter, hidden })}
              empty={
                <EmptyState icon={IconFilterOff} title="No service fits these filters">
                  <p>Take one of them away, or search by name.</p>
                </EmptyState>
              }
            />
          )}
        </>
      )}
    </>
  );
}
