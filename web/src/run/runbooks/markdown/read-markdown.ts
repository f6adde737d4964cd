import MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import { suggestSlug } from "../../../../../src/lib/slug.ts";
import { textOf } from "./markdown-tree.ts";
import type { Block, Cell, Inline } from "./markdown-tree.ts";
import { headingId, safeAddress } from "./safe-address.ts";

// HTML is text like any other, and no tree below has a place for it.
const markdown = new MarkdownIt({ html: false, linkify: true });
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

/**
 * Reads Markdown (CommonMark with tables and strikethrough) into a tree that holds nothing but text and safe addresses. A page
 * that shows several texts gives each an id of its own.
 */
export function readMarkdown(text: string, textId = "section"): Block[] {
  const reader = new BlockReader(markdown.parse(text, {}), textId);
  return reader.readUntil(null);
}

const spans = { strong_open: "strong", em_open: "emphasis", s_open: "struck" } as const;
const alignments = { "text-align:center": "center", "text-align:right": "end" } as const;

/** Walks over the flat list of tokens, in which every part has an opening and a closing one. */
class BlockReader {
  readonly #tokens: readonly Token[];
  readonly #textId: string;
  readonly #slugs = new Map<string, number>();
  #next = 0;

  constructor(tokens: readonly Token[], textId: string) {
    this.#tokens = tokens;
    this.#textId = textId;
  }

  /** The blocks up to a closing token, which it passes; to the end where there is none. */
  readUntil(closing: string | null): Block[] {
    const blocks: Block[] = [];
    for (let token = this.#take(); token && token.type !== closing; token = this.#take()) {
      const block = this.#read(token);
      if (block) blocks.push(block);
    }
    return blocks;
  }

  #take = (): Token | undefined => this.#tokens[this.#next++];

  #read(token: Token): Block | null {
    switch (token.type) {
      case "heading_open": {
        const children = this.#inline("heading_close");
        return { kind: "heading", level: Number(token.tag.slice(1)), id: this.#idOf(children), children };
      }
      case "paragraph_open":
        return { kind: "paragraph", children: this.#inline("paragraph_close") };
      case "bullet_list_open":
        return { kind: "list", start: null, items: this.#items("bullet_list_close") };
      case "ordered_list_open":
        return {
          kind: "list",
          start: Number(token.attrGet("start") ?? 1),
          items: this.#items("ordered_list_close"),
        };
      case "blockquote_open":
        return { kind: "quote", children: this.readUntil("blockquote_close") };
      case "fence":
      case "code_block":
        return { kind: "code", language: token.info.trim().split(/\s/)[0] ?? "", text: token.content };
      case "table_open":
        return this.#table();
      case "hr":
        return { kind: "rule" };
      default:
        return null;
    }
  }

  #items(closing: string): Block[][] {
    const items: Block[][] = [];
    for (let token = this.#take(); token && token.type !== closing; token = this.#take())
      if (token.type === "list_item_open") items.push(this.readUntil("list_item_close"));
    return items;
  }

  #inline(closing: string): Inline[] {
    const parts: Inline[] = [];
    for (let token = this.#take(); token && token.type !== closing; token = this.#take())
      parts.push(...readInline(token.children ?? [], this.#textId));
    return parts;
  }

  #table(): Block {
    const rows: Cell[][] = [];
    for (let token = this.#take(); token && token.type !== "table_close"; token = this.#take()) {
      if (token.type === "tr_open") rows.push([]);
      if (token.type !== "th_open" && token.type !== "td_open") continue;
      const style = token.attrGet("style");
      const align = alignments[style as keyof typeof alignments] ?? "start";
      rows.at(-1)?.push({ align, children: this.#inline(token.type.replace("open", "close")) });
    }
    const [head = [], ...others] = rows;
    return { kind: "table", head, rows: others };
  }

  #idOf(children: readonly Inline[]): string {
    const slug = suggestSlug(textOf(children)) || "part";
    const count = this.#slugs.get(slug) ?? 0;
    this.#slugs.set(slug, count + 1);
    return headingId(count === 0 ? slug : `${slug}-${count}`, this.#textId);
  }
}

const attributeOf = (token: Token, name: string): string => String(token.attrGet(name) ?? "");

function readInline(tokens: readonly Token[], textId: string): Inline[] {
  const top: Inline[] = [];
  const open: Inline[][] = [top];
  const add = (part: Inline) => open.at(-1)!.push(part);
  const enter = (part: Inline & { children: Inline[] }) => {
    add(part);
    open.push(part.children);
  };
  for (const token of tokens)
    if (token.type in spans) enter({ kind: spans[token.type as keyof typeof spans], children: [] });
    else if (token.type === "link_open") {
      const href = safeAddress(attributeOf(token, "href"), textId);
      // A link that leads nowhere safe is its words only.
      if (href === null) open.push(open.at(-1)!);
      else enter({ kind: "link", href, children: [] });
    } else if (token.nesting === -1 && open.length > 1) open.pop();
    else if (token.type === "code_inline") add({ kind: "code", text: token.content });
    else if (token.type === "hardbreak") add({ kind: "break" });
    else if (token.type === "softbreak") add({ kind: "text", text: "\n" });
    else if (token.type === "image") add(imageAsLink(token));
    else if (token.content !== "") add({ kind: "text", text: token.content });
  return top;
}

/** Pictures of elsewhere are not loaded into the page: whoever reads would tell a stranger so. Their words lead to them. */
function imageAsLink(token: Token): Inline {
  const src = attributeOf(token, "src");
  const words: Inline = { kind: "text", text: token.content || src };
  const href = src.startsWith("#") ? null : safeAddress(src, "");
  return href === null ? words : { kind: "link", href, children: [words] };
}
