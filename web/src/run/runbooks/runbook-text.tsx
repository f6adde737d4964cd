import { useMemo } from "react";
import { MarkdownText } from "./markdown/markdown-text.tsx";
import { outlineOf } from "./markdown/markdown-tree.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import classes from "./runbook-page.module.css";

/** Fewer headings need no table of contents. */
const fewest = 3;

/** A runbook's text, and beside it on a wide page the way to its parts. */
export function RunbookText({ name, body }: { name: string; body: string }) {
  const outline = useMemo(
    () =>
      outlineOf(readMarkdown(body)).filter(
        ({ text, level }, index) => index > 0 || level > 1 || text !== name,
      ),
    [body, name],
  );
  const top = Math.min(...outline.map(({ level }) => level));
  return (
    <article className={classes.reading} data-outlined={outline.length >= fewest}>
      {outline.length >= fewest && (
        <nav className={classes.outline} aria-label="Parts of the runbook">
          <ul>
            {outline.map(({ id, level, text }) => (
              <li key={id} data-depth={Math.min(2, level - top)}>
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
