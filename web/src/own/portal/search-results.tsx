import { useDebouncedValue } from "@mantine/hooks";
import {
  IconAffiliate,
  IconBox,
  IconNotebook,
  IconSearchOff,
  IconTargetArrow,
  IconUser,
  IconUsers,
} from "@tabler/icons-react";
import type { TablerIcon } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { AnsweringNow } from "../../run/on-call/answering-now.tsx";
import { EmptyState } from "../../shared/empty-state.tsx";
import { ErrorState } from "../../shared/error-state.tsx";
import { TableSkeleton } from "../../shared/skeletons.tsx";
import { addressOfHit } from "../../shell/navigation.ts";
import { useSearch } from "../../shared/use-search.ts";
import type { SearchHit } from "../../shared/use-search.ts";
import type { PortalRow } from "./portal-rows.ts";
import { moveAmongResults } from "./result-focus.ts";
import classes from "./search-results.module.css";

const typingMs = 120;

const kinds: Record<SearchHit["kind"], { label: string; icon: TablerIcon }> = {
  service: { label: "Service", icon: IconBox },
  team: { label: "Team", icon: IconUsers },
  person: { label: "Person", icon: IconUser },
  domain: { label: "Domain", icon: IconAffiliate },
  runbook: { label: "Runbook", icon: IconNotebook },
  objective: { label: "Objective", icon: IconTargetArrow },
};

/** What the server's search finds, the best first; typing errors are forgiven there. */
export function SearchResults({ words, rows }: { words: string; rows: readonly PortalRow[] }) {
  const [settled] = useDebouncedValue(words, typingMs);
  const found = useSearch(settled);
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <TableSkeleton rows={4} />;
  const hits = found.data.items;
  if (hits.length === 0)
    return (
      <EmptyState icon={IconSearchOff} title={`Nothing is called “${settled}”`}>
        <p>
          The search knows services, teams, people, domains, runbooks and objectives by name, tag and
          repository, and forgives slips.
        </p>
      </EmptyState>
    );
  return (
    <>
      <output className="visually-hidden">{hits.length} found</output>
      <ul className={classes.results}>
        {hits.map((hit) => (
          <Result
            key={`${hit.kind} ${hit.slug}`}
            hit={hit}
            row={hit.kind === "service" ? rows.find(({ service }) => service.slug === hit.slug) : undefined}
          />
        ))}
      </ul>
    </>
  );
}

function Result({ hit, row }: { hit: SearchHit; row: PortalRow | undefined }) {
  const { label, icon: Icon } = kinds[hit.kind];
  const address: string = addressOfHit[hit.kind]?.(hit.slug) ?? "/portal";
  return (
    <li className={classes.result}>
      <Icon size={18} stroke={1.75} aria-hidden />
      <span className={classes.names}>
        <Link
          to={address}
          className={classes.name}
          data-search-result
          onKeyDown={(event) => moveAmongResults(event.key) && event.preventDefault()}
        >
          {hit.name}
        </Link>
        <span className={classes.detail}>
          {[label, hit.detail, hit.matched && `${hit.matched.field} ${hit.matched.text}`]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </span>
      {row?.onCall && (
        <span className={classes.answers}>
          <span className={classes.label}>Answers now </span>
          <AnsweringNow answer={row.onCall} />
        </span>
      )}
    </li>
  );
}
