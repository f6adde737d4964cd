import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { UseQueryResult } from "@tanstack/react-query";
import { ErrorState } from "../../shared/error-state.tsx";
import { Instant } from "../../shared/instant.tsx";
import { SegmentedChoice } from "../../shared/segmented-choice.tsx";
import { TableSkeleton } from "../../shared/skeletons.tsx";
import { LineChanges } from "./line-changes-view.tsx";
import classes from "./runbook-page.module.css";
import { RunbookText } from "./runbook-text.tsx";
import { sayAlert } from "./runbook-words.ts";
import { useRunbookVersion } from "./use-runbooks.ts";
import type { Runbook, RunbookVersion } from "./use-runbooks.ts";

type VersionViewProps = { runbook: Runbook; version: UseQueryResult<RunbookVersion>; number: number };

/** A runbook as it was saved once: its text, or what that saving changed. */
export function VersionView({ runbook, version, number }: VersionViewProps) {
  const { show } = useSearch({ from: "/shell/runbooks/$runbook" });
  const navigate = useNavigate({ from: "/runbooks/$runbook" });
  const before = useRunbookVersion(runbook.slug, show === "changes" ? number - 1 : undefined);
  if (version.isError) return <ErrorState error={version.error} onRetry={() => void version.refetch()} />;
  if (version.isPending) return <TableSkeleton rows={6} />;
  const { savedAt, savedBy, reason, name, body } = version.data;
  return (
    <div className={classes.version}>
      <div className={classes.bar}>
        <p>
          Version {number} of {runbook.version}, saved by {savedBy} <Instant at={savedAt} />
          {reason && `: ${reason}`}.{" "}
          <Link to="/runbooks/$runbook" params={{ runbook: runbook.slug }}>
            Read the present one
          </Link>
        </p>
        {number > 1 && (
          <SegmentedChoice
            legend="What to show"
            value={show ?? "text"}
            options={[
              { value: "text", label: "Text" },
              { value: "changes", label: "What changed" },
            ]}
            onChoose={(chosen) =>
              void navigate({
                search: { version: String(number), ...(chosen === "changes" ? { show: chosen } : {}) },
                replace: true,
              })
            }
          />
        )}
      </div>
      {show === "changes" && before.isError && (
        <ErrorState error={before.error} onRetry={() => void before.refetch()} />
      )}
      {show === "changes" && before.data && (
        <LineChanges before={asLines(before.data)} after={asLines(version.data)} />
      )}
      {show !== "changes" && <RunbookText name={name} body={body} />}
    </div>
  );
}

/** A version with what it is for above its text, so that a difference shows that too. */
const asLines = ({ name, services, owner, alerts, body }: RunbookVersion): string =>
  [
    `Called: ${name}`,
    `For: ${services.join(", ")}`,
    `Alerts: ${alerts.map(sayAlert).join("; ") || "all of the service"}`,
    `Kept by: ${owner ?? "the service's team"}`,
    "",
    body.trim(),
  ].join("\n");
