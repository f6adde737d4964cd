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

/** A heading as an outline lists it. */
export type OutlineEntry = { id: string; level: number; text: string };

/** The headings of a text in their order; those within lists and quotes are no parts of it. */
export const outlineOf = (blocks: readonly Block[]): OutlineEntry[] =>
  blocks.flatMap((block) =>
    block.kind === "heading" ? [{ id: block.id, level: block.level, text: textOf(block.children) }] : [],
  );
