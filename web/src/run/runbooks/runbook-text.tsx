import { useMemo } from "react";
import { MarkdownText } from "./markdown/markdown-text.tsx";
import { outlineOf, withoutTitle } from "./markdown/markdown-tree.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import classes from "./runbook-page.module.css";

/** Fewer headings need no table of contents. */
const fewest = 3;

/** A runbook's text, and beside it on a wide page the way to its parts. */
export function RunbookText({ name, body }: { name: string; body: string }) {
  const outline = useMemo(() => outlineOf(withoutTitle(readMarkdown(body), name)), [body, name]);
  return (
    <article className={classes.reading} data-outlined={outline.length >= fewest}>
      {outline.length >= fewest && (
        <nav className={classes.outline} aria-label="Parts of the runbook">
          <ul>
            {outline.map(({ id, depth, text }) => (
              <li key={id} data-depth={Math.min(3, depth)}>
                <a href={`#${id}`}>{text}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className={classes.sheet}>
        <MarkdownText text={body} saidAlready={name} />
      </div>
    </article>
  );
}
