/** A part of a line. There is no node for HTML: what is not known here cannot be shown. */
export type Inline =
  | { kind: "text" | "code"; text: string }
  | { kind: "strong" | "emphasis" | "struck"; children: Inline[] }
  | { kind: "link"; href: string; children: Inline[] }
  | { kind: "break" };

export type Cell = { align: "start" | "center" | "end"; children: Inline[] };

/** A part of a text, one below the other. */
export type Block =
  | { kind: "heading"; level: number; id: string; children: Inline[] }
  | { kind: "paragraph"; children: Inline[] }
  /** `start` is the first number; null where the items have none. */
  | { kind: "list"; start: number | null; items: Block[][] }
  | { kind: "quote"; children: Block[] }
  | { kind: "code"; language: string; text: string }
  | { kind: "table"; head: Cell[]; rows: Cell[][] }
  | { kind: "rule" };

/** The letters of some inline parts. */
export const textOf = (parts: readonly Inline[]): string =>
  parts
    .map((part) => (part.kind === "break" ? " " : "children" in part ? textOf(part.children) : part.text))
    .join("");

/**
 * How deep each heading stands, from 1 on: a step at most below the one before, whatever levels the author chose, so that
 * whoever cannot see the page never looks for a level that is not there.
 */
export function headingDepths(blocks: readonly Block[]): Map<Block, number> {
  const depths = new Map<Block, number>();
  let above: number[] = [];
  for (const block of blocks) {
    if (block.kind !== "heading") continue;
    above = [...above.filter((level) => level < block.level), block.level];
    depths.set(block, above.length);
  }
  return depths;
}

/** A heading as an outline lists it. */
export type OutlineEntry = { id: string; depth: number; text: string };

/** The headings of a text in their order; those within lists and quotes are no parts of it. */
export function outlineOf(blocks: readonly Block[]): OutlineEntry[] {
  const depths = headingDepths(blocks);
  return blocks.flatMap((block) =>
    block.kind === "heading"
      ? [{ id: block.id, depth: depths.get(block) ?? 1, text: textOf(block.children) }]
      : [],
  );
}

/** A text without its first heading where the page says that already. */
export function withoutTitle(blocks: readonly Block[], title: string | undefined): readonly Block[] {
  const [first, ...others] = blocks;
  return first?.kind === "heading" && textOf(first.children) === title ? others : blocks;
}
