import { Suspense, lazy, useState } from "react";
import { RunbookLink } from "../../runbooks/runbook-columns.tsx";
import { servesWords } from "../../runbooks/runbook-words.ts";
import { useIncidentRunbooks, useRunbook } from "../../runbooks/use-runbooks.ts";
import type { ServingRunbook } from "../../runbooks/use-runbooks.ts";
import { counted } from "../../../shared/format/words.ts";
import { ProblemNote } from "../../../shared/problem-note.tsx";
import { TableSkeleton } from "../../../shared/skeletons.tsx";
import { RoomSection } from "./room-section.tsx";
import classes from "./runbooks-section.module.css";

const MarkdownText = lazy(async () => ({
  default: (await import("../../runbooks/markdown/markdown-text.tsx")).MarkdownText,
}));

/** What is written down for such an incident: the runbooks for its alerts first, each to be read here or on its page. */
export function RunbooksSection({ incidentId, open }: { incidentId: string; open: boolean }) {
  const { data } = useIncidentRunbooks(incidentId);
  const [first] = data?.items ?? [];
  if (!first) return null;
  const gist = first.serves === "alert" ? "one for this alert" : counted(data?.items.length ?? 0, "runbook");
  return (
    <RoomSection title="Runbooks" gist={gist} open={open}>
      <ul className={classes.list}>
        {data?.items.map((runbook) => (
          <RunbookItem key={runbook.slug} runbook={runbook} />
        ))}
      </ul>
    </RoomSection>
  );
}

function RunbookItem({ runbook }: { runbook: ServingRunbook }) {
  const [reading, setReading] = useState(false);
  const { slug, name, serves } = runbook;
  return (
    <li>
      <RunbookLink runbook={runbook} />
      <p className={classes.line}>
        <span data-serves={serves}>{servesWords[serves]}</span>
        <button
          type="button"
          aria-expanded={reading}
          aria-label={`${reading ? "Fold away" : "Read here"}: ${name}`}
          onClick={() => setReading(!reading)}
        >
          {reading ? "Fold away" : "Read here"}
        </button>
      </p>
      {reading && <RunbookHere slug={slug} name={name} />}
    </li>
  );
}

function RunbookHere({ slug, name }: { slug: string; name: string }) {
  const { data, error } = useRunbook(slug);
  return (
    <div className={classes.text}>
      <ProblemNote error={error} />
      {!error && (
        <Suspense fallback={<TableSkeleton rows={3} />}>
          {data ? (
            <MarkdownText text={data.body} below={2} saidAlready={name} textId={slug} />
          ) : (
            <TableSkeleton rows={3} />
          )}
        </Suspense>
      )}
    </div>
  );
}
