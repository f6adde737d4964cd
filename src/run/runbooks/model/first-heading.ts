/** The text of a Markdown text's first heading (`# Like this`), outside of code; null where it has none. */
export function firstHeading(markdown: string): string | null {
  let fence: string | null = null;
  for (const line of markdown.split(/\r?\n/)) {
    const [marks] = /^ {0,3}(?:`{3,}|~{3,})/.exec(line) ?? [];
    const mark = marks?.trim()[0];
    if (mark !== undefined && (fence === null || fence === mark)) fence = fence === null ? mark : null;
    if (fence !== null) continue;
    const heading = /^ {0,3}#{1,6}[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*$/.exec(line)?.[1];
    if (heading !== undefined) return heading.slice(0, longest);
  }
  return null;
}

const longest = 200;
