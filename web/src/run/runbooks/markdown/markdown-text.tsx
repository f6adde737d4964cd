import { Fragment, createElement, useMemo } from "react";
import type { ReactNode } from "react";
import classes from "./markdown-text.module.css";
import { headingDepths, withoutTitle } from "./markdown-tree.ts";
import type { Block, Cell, Inline } from "./markdown-tree.ts";
import { readMarkdown } from "./read-markdown.ts";

type MarkdownTextProps = {
  text: string;
  /** The level of the page's heading above it: a first-level heading of the text stands below that. */
  below?: number;
  /** A heading with which the text begins and that the page says already. */
  saidAlready?: string;
  /** Sets its headings apart from those of other texts of the page. */
  textId?: string;
};

/** Somebody's Markdown as a part of the page. It is built from a tree of known parts, so no text can bring markup with it. */
export function MarkdownText({ text, below = 1, saidAlready, textId }: MarkdownTextProps) {
  const blocks = useMemo(
    () => withoutTitle(readMarkdown(text, textId), saidAlready),
    [text, textId, saidAlready],
  );
  const depths = headingDepths(blocks);
  return (
    <div className={classes.text}>
      {each(blocks, (block) => {
        const depth = depths.get(block);
        return block.kind === "heading" && depth !== undefined
          ? createElement(`h${Math.min(6, below + depth)}`, { id: block.id }, renderInline(block.children))
          : renderBlock(block);
      })}
    </div>
  );
}

// A text's parts have no names; they never change places either, since the text is read anew as a whole.
const each = <Part,>(parts: readonly Part[], render: (part: Part) => ReactNode): ReactNode =>
  parts.map((part, index) => (
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>{render(part)}</Fragment>
  ));

const renderBlocks = (blocks: readonly Block[]): ReactNode => each(blocks, renderBlock);

function renderBlock(block: Block): ReactNode {
  switch (block.kind) {
    // Within a list or a quotation it is no part of the page's outline.
    case "heading":
      return (
        <p>
          <strong>{renderInline(block.children)}</strong>
        </p>
      );
    case "paragraph":
      return <p>{renderInline(block.children)}</p>;
    case "list": {
      const items = each(block.items, (item) => <li>{renderBlocks(item)}</li>);
      return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
    case "quote":
      return <blockquote>{renderBlocks(block.children)}</blockquote>;
    case "code":
      return <CodeBlock {...block} />;
    case "table":
      return <Table {...block} />;
    default:
      return <hr />;
  }
}

/** Code scrolls sideways, which the keyboard must be able to do too. */
const CodeBlock = ({ text, language }: Extract<Block, { kind: "code" }>) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <pre tabIndex={0} aria-label={language ? `Code, ${language}` : "Code"}>
    <code>{text}</code>
  </pre>
);

const Table = ({ head, rows }: Extract<Block, { kind: "table" }>) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <section className={classes.table} tabIndex={0} aria-label="Table, scrollable">
    <table>
      <thead>
        <tr>
          {each(head, (cell) => (
            <th {...sideOf(cell)}>{renderInline(cell.children)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {each(rows, (row) => (
          <tr>
            {each(row, (cell) => (
              <td {...sideOf(cell)}>{renderInline(cell.children)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const sideOf = ({ align }: Cell) => (align === "start" ? {} : { "data-align": align });

const renderInline = (parts: readonly Inline[]): ReactNode => each(parts, renderPart);

function renderPart(part: Inline): ReactNode {
  switch (part.kind) {
    case "text":
      return part.text;
    case "code":
      return <code>{part.text}</code>;
    case "strong":
      return <strong>{renderInline(part.children)}</strong>;
    case "emphasis":
      return <em>{renderInline(part.children)}</em>;
    case "struck":
      return <del>{renderInline(part.children)}</del>;
    case "link":
      return <TextLink {...part} />;
    default:
      return <br />;
  }
}

const TextLink = ({ href, children }: Extract<Inline, { kind: "link" }>) =>
  href.startsWith("#") ? (
    <a href={href}>{renderInline(children)}</a>
  ) : (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {renderInline(children)}
    </a>
  );
