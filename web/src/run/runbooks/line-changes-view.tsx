import { useMemo } from "react";
import { lineChanges, shownChanges } from "./line-changes.ts";
import classes from "./runbook-page.module.css";

const words = { same: "", added: "Added: ", removed: "Removed: " } as const;
const signs = { same: "\u00a0", added: "+", removed: "−" } as const;

/** The lines that came and went between two texts, with a few around them. */
export function LineChanges({ before, after }: { before: string; after: string }) {
  const lines = useMemo(() => shownChanges(lineChanges(before, after)), [before, after]);
  return (
    // Long lines scroll sideways, which the keyboard must be able to do too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes.changes} tabIndex={0} aria-label="What changed, line by line">
      <ol>
        {lines.map((line, index) => (
          // Lines may be alike, and never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} data-kind={line?.kind ?? "left-out"}>
            {line === null ? (
              "…"
            ) : (
              <>
                <span aria-hidden>{signs[line.kind]}</span>
                <span className="visually-hidden">{words[line.kind]}</span>
                <span>{line.text || "\u00a0"}</span>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
