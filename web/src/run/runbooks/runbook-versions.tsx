import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Instant } from "../../shared/instant.tsx";
import { Panel } from "../../shared/panel.tsx";
import { counted } from "../../shared/format/words.ts";
import classes from "./runbook-page.module.css";
import type { Runbook } from "./use-runbooks.ts";

const shownAtFirst = 6;

/** Every saved change of a runbook, newest first; each can be read, and held against the one before. */
export function RunbookVersions({
  runbook: { slug, version, versions },
  shown,
}: {
  runbook: Runbook;
  shown: number | undefined;
}) {
  const [all, setAll] = useState(false);
  const listed = all ? versions : versions.slice(0, shownAtFirst);
  return (
    <Panel title="Versions" aside={counted(version, "version")}>
      <ol className={classes.versions}>
        {listed.map(({ number, savedAt, savedBy, reason }) => (
          <li key={number}>
            <Link
              to="/runbooks/$runbook"
              params={{ runbook: slug }}
              search={number === version ? {} : { version: String(number) }}
              aria-current={number === (shown ?? version) ? "true" : undefined}
            >
              Version {number}
            </Link>
            <span>
              {savedBy}, <Instant at={savedAt} />
              {number > 1 && (
                <>
                  {" · "}
                  <Link
                    to="/runbooks/$runbook"
                    params={{ runbook: slug }}
                    search={{ version: String(number), show: "changes" }}
                  >
                    what changed<span className="visually-hidden"> in version {number}</span>
                  </Link>
                </>
              )}
            </span>
            {reason && <q>{reason}</q>}
          </li>
        ))}
      </ol>
      {versions.length > listed.length && (
        <button type="button" className={classes.all} onClick={() => setAll(true)}>
          Show all {versions.length}
        </button>
      )}
    </Panel>
  );
}
