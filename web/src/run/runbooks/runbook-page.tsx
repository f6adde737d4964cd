import { useParams, useSearch } from "@tanstack/react-router";
import { Suspense, lazy } from "react";
import { EditButton } from "../../own/editing/edit-button.tsx";
import { ErrorState } from "../../shared/error-state.tsx";
import { Instant } from "../../shared/instant.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { PageSkeleton } from "../../shared/skeletons.tsx";
import { RunbookAbout } from "./runbook-about.tsx";
import classes from "./runbook-page.module.css";
import { RunbookVersions } from "./runbook-versions.tsx";
import { sayWhen, serviceNames } from "./runbook-words.ts";
import { useRunbook, useRunbookVersion } from "./use-runbooks.ts";
import type { Runbook } from "./use-runbooks.ts";

const RunbookText = lazy(async () => ({ default: (await import("./runbook-text.tsx")).RunbookText }));
const VersionView = lazy(async () => ({ default: (await import("./version-view.tsx")).VersionView }));

/** One runbook to be read and followed, with what it is for and how it came to say that. */
export function RunbookPage() {
  const { runbook: slug } = useParams({ from: "/shell/runbooks/$runbook" });
  const runbook = useRunbook(slug);
  if (runbook.isPending) return <PageSkeleton />;
  if (runbook.isError)
    return (
      <>
        <PageHeader title={slug} answer="This runbook cannot be shown." />
        <ErrorState error={runbook.error} onRetry={() => void runbook.refetch()} />
      </>
    );
  return <RunbookBody runbook={runbook.data} />;
}

function RunbookBody({ runbook }: { runbook: Runbook }) {
  const { version: asked } = useSearch({ from: "/shell/runbooks/$runbook" });
  const version = asked === undefined ? undefined : Number(asked);
  const { slug, name, body, owner, managedBy, removedAt } = runbook;
  const earlier = useRunbookVersion(slug, version);
  return (
    <>
      <PageHeader
        title={name}
        answer={name}
        detail={
          <span>
            For {serviceNames(runbook)}, {sayWhen(runbook)}.
            {removedAt !== null && (
              <strong className={classes.removed}>
                {" "}
                It is out of use, since <Instant at={removedAt} />.
              </strong>
            )}
          </span>
        }
        actions={
          removedAt === null && (
            <EditButton
              what={{ kind: "Runbook", owner: owner?.slug ?? null }}
              name={slug}
              managedBy={managedBy}
            />
          )
        }
      />
      <div className={classes.layout}>
        <Suspense fallback={<PageSkeleton />}>
          {version === undefined ? (
            <RunbookText name={name} body={body} />
          ) : (
            <VersionView runbook={runbook} version={earlier} number={version} />
          )}
        </Suspense>
        <aside className={classes.side} aria-label="About the runbook">
          <RunbookAbout runbook={runbook} />
          <RunbookVersions runbook={runbook} shown={version} />
        </aside>
      </div>
    </>
  );
}
