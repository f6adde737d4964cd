/**
 * A Markdown file in parts: its front matter stands from `start` to `end`, and everything from `bodyStart` on is its body; null
 * where the front matter has no end.
 */
export type FrontMatter = { start: number; end: number; bodyStart: number | null };

/**
 * Where the front matter of a Markdown file stands that is a document of the catalogue: between two lines of three hyphens at
 * its very beginning. Null for all other Markdown, also where its front matter is some other tool's.
 */
export function findDocument(text: string): FrontMatter | null {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (!opening) return null;
  const start = opening[0].length;
  const closing = /(?:^|\n)---[ \t]*(?:\r?\n|$)/.exec(text.slice(start));
  const end = closing ? start + closing.index : endOfFirstParagraph(text, start);
  if (!speaksOfUs.test(text.slice(start, end))) return null;
  return { start, end, bodyStart: closing ? start + closing.index + closing[0].length : null };
}

const endOfFirstParagraph = (text: string, start: number): number => {
  const blank = /\n[ \t]*\r?\n/.exec(text.slice(start));
  return blank ? start + blank.index : text.length;
};

const speaksOfUs = /\bapiVersion["']?\s*:\s*["']?runwright\/|\bkind["']?\s*:\s*["']?Runbook\b/;
