/** The text of a Markdown text's first heading (`# Like this`), outside of code; null where it has none. */
export function firstHeading(markdown: string): string | null {
  let fence: string | null = null;
  for (const line of markdown.split(/\r?\n/)) {
    const [marks] = /^ {0,3}(?:`{3,}|~{3,})/.exec(line) ?? [];
    const mark = marks?.trim()[0];
    if (mark !== undefined && (fence === null || fence === mark)) fence = fence === null ? mark : null;
    if (fence !== null) continue;
    const [opening] = /^ {0,3}#{1,6}[ \t]+/.exec(line) ?? [];
    const heading = opening === undefined ? "" : withoutClosing(line.slice(opening.length).trim());
    if (heading !== "") return heading.slice(0, longest);
  }
  return null;
}

/** Without the number signs that may end a heading; by hand, since a pattern would take long for a hostile line. */
function withoutClosing(text: string): string {
  let end = text.length;
  while (text[end - 1] === "#") end -= 1;
  return end > 0 && /[ \t]/.test(text[end - 1]!) ? text.slice(0, end).trimEnd() : text;
}

const longest = 200;
