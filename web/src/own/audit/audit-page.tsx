import { Button } from "@mantine/core";
import { IconDownload, IconFilterOff, IconHistory } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { EmptyState } from "../../shared/empty-state.tsx";
import { ErrorState } from "../../shared/error-state.tsx";
import { Instant } from "../../shared/instant.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { saveCsv } from "../../shared/save-csv.ts";
import { TableSkeleton } from "../../shared/skeletons.tsx";
import { auditHead, auditLine } from "./audit-csv.ts";
import type { AuditAddress } from "./audit-address.ts";
import { AuditEntryRow } from "./audit-entry-row.tsx";
import { AuditFilters } from "./audit-filters.tsx";
import { auditSentence } from "./audit-words.ts";
import classes from "./audit.module.css";
import { ChainProof } from "./chain-proof.tsx";
import { useAudit } from "./use-audit.ts";

/** Every change ever made: who, what, before, after, when, from where, why. */
export function AuditPage() {
  const { entry: opened, ...filter } = useSearch({ from: "/shell/audit" });
  const navigate = useNavigate({ from: "/audit" });
  const change = (by: AuditAddress) =>
    void navigate({ search: (before) => ({ ...before, ...by }), replace: true, resetScroll: false });
  const audit = useAudit(filter);
  const pages = audit.data?.pages ?? [];
  const items = pages.flatMap((page) => page.items);
  const searchedTo = pages.at(-1)?.searchedTo;
  const filtered = Object.values(filter).some((word) => word !== undefined);
  const answer = audit.isPending
    ? "Reading the log…"
    : audit.isError && items.length === 0
      ? "The audit log cannot be shown."
      : auditSentence(items.length, audit.hasNextPage, filtered);
  return (
    <>
      <PageHeader
        title="Audit log"
        answer={answer}
        detail="Every change, kept for good: entries are only ever added, and each is chained to the one before it."
        actions={
          items.length > 0 && (
            <Button
              variant="default"
              leftSection={<IconDownload size={15} aria-hidden />}
              onClick={() => saveCsv("Audit log", auditHead, items.map(auditLine))}
            >
              Save these as CSV
            </Button>
          )
        }
      />
      <ChainProof />
      <AuditFilters address={filter} onChange={(by) => change({ ...by, entry: undefined })} />
      {audit.isPending && <TableSkeleton rows={8} />}
      {audit.isError && items.length === 0 && (
        <ErrorState error={audit.error} onRetry={() => void audit.refetch()} />
      )}
      {audit.isSuccess && items.length === 0 && !searchedTo && <NoEntry filtered={filtered} />}
      {items.length > 0 && (
        <section className={classes.entries} aria-label="Entries, newest first">
          {items.map((entry) => (
            <AuditEntryRow
              key={entry.seq}
              entry={entry}
              opened={opened === String(entry.seq)}
              onToggle={(open) => change({ entry: open ? String(entry.seq) : undefined })}
            />
          ))}
        </section>
      )}
      {audit.hasNextPage && (
        <p className={classes.older}>
          {searchedTo && (
            <span>
              Searched back to <Instant at={searchedTo} format="short" />.
            </span>
          )}
          <Button
            variant="default"
            loading={audit.isFetchingNextPage}
            onClick={() => void audit.fetchNextPage()}
          >
            {searchedTo ? "Search further back" : "Show older entries"}
          </Button>
        </p>
      )}
    </>
  );
}

const NoEntry = ({ filtered }: { filtered: boolean }) => (
  <EmptyState
    icon={filtered ? IconFilterOff : IconHistory}
    title={filtered ? "Nothing found" : "Nothing happened yet"}
  >
    <p>
      {filtered
        ? "Names are whole names here, in any case of letters; a part of one is found by “Contains”."
        : "The first change that anybody makes stands here, with who made it and why."}
    </p>
  </EmptyState>
);
