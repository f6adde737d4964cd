import * as fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { MarkdownText } from "./markdown-text.tsx";
import { outlineOf } from "./markdown-tree.ts";
import { readMarkdown } from "./read-markdown.ts";

const rendered = (text: string): string =>
  renderToStaticMarkup(createElement(MarkdownText, { text })).replace(/^<div[^>]*>|<\/div>$/g, "");

/** Everything that somebody tried in order to have a reader's browser do something. */
const hostile = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  '<a href="javascript:alert(1)">x</a>',
  "<iframe src=https://example.com></iframe>",
  "<style>*{display:none}</style>",
  "<!-- --><b onclick=alert(1)>x</b>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](javascript&colon;alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](java\tscript:alert(1))",
  "[x](\u0001javascript:alert(1))",
  "[x](<javascript:alert(1)>)",
  "[x](vbscript:msgbox)",
  "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "[x](file:///etc/passwd)",
  "[x](//example.com/y)",
  "[x](/api/v1/session)",
  "[x](ftp://example.com)",
  "<javascript:alert(1)>",
  "![x](javascript:alert(1))",
  "![x](data:image/svg+xml;base64,PHN2Zz4=)",
  '![x](https://example.com/a.png" onerror="alert(1))',
  '[x](https://example.com/" onmouseover="alert(1))',
  "[x][1]\n\n[1]: javascript:alert(1)",
  "```\n</code></pre><script>alert(1)</script>\n```",
  '```"><script>alert(1)</script>\nx\n```',
  "`</code><script>`",
  "# <script>alert(1)</script>",
  "| <img src=x onerror=alert(1)> |\n| --- |\n| <script>1</script> |",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "[x](https://example.com 'a\" onclick=\"b')",
];

const allowedTags = new Set(
  "a blockquote br code del em h2 h3 h4 h5 h6 hr li ol p pre section strong table tbody td th thead tr ul".split(
    " ",
  ),
);
const allowedAttributes = /^(?:href|target|rel|id|start|tabindex|aria-label|data-align|class)$/;

/** Tags and attributes of markup that React wrote, which escapes every quote and angle of a text. */
function partsOf(markup: string): { tags: string[]; attributes: string[]; addresses: string[] } {
  const opened = [...markup.matchAll(/<([a-z0-9]+)((?: [a-z-]+="[^"]*")*)\/?>/g)];
  const attributes = opened.flatMap(([, , all = ""]) => [...all.matchAll(/ ([a-z-]+)="([^"]*)"/g)]);
  return {
    tags: opened.map(([, tag = ""]) => tag),
    attributes: attributes.map(([, name = ""]) => name),
    addresses: attributes.flatMap(([, name, value = ""]) => (name === "href" ? [value] : [])),
  };
}

function expectHarmless(markup: string): void {
  const { tags, attributes, addresses } = partsOf(markup);
  expect(tags.filter((tag) => !allowedTags.has(tag))).toEqual([]);
  expect(attributes.filter((name) => !allowedAttributes.test(name))).toEqual([]);
  expect(addresses.filter((href) => !/^(?:https?:\/\/|mailto:|#section-)/.test(href))).toEqual([]);
  // Whatever is left of the tags that were understood is text.
  expect(markup.replace(/<\/?[a-z0-9]+(?: [a-z-]+="[^"]*")*\/?>/g, "")).not.toMatch(/[<>]/);
}

describe("what a text may do to a page", () => {
  test.each(hostile)("%s does nothing", (text) => {
    expectHarmless(rendered(text));
    expect(rendered(text)).not.toMatch(/<(?:script|img|iframe|svg|style)/i);
  });

  test("nor does any mixture of them", () => {
    const pieces = fc.oneof(
      fc.constantFrom(...hostile, "[", "](", ")", "<", ">", '"', "`", "*", "\n\n", "> ", "- ", "1. ", "| "),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (some) => {
        expectHarmless(rendered(some.join("")));
      }),
      { numRuns: 500 },
    );
  });

  test("a text nested without end is read to a depth", () => {
    expectHarmless(rendered(`${"> ".repeat(5_000)}deep`));
    expectHarmless(rendered(`${"[".repeat(5_000)}deep`));
  });
});

test.each([
  [
    "words *and* **more** ~~less~~ `code`",
    "<p>words <em>and</em> <strong>more</strong> <del>less</del> <code>code</code></p>",
  ],
  ["# One", '<h2 id="section-one">One</h2>'],
  ["## Two & three", '<h2 id="section-two-and-three">Two &amp; three</h2>'],
  [
    "### a\n# b\n#### c\n## d",
    '<h2 id="section-a">a</h2><h2 id="section-b">b</h2><h3 id="section-c">c</h3><h3 id="section-d">d</h3>',
  ],
  ["> # said loudly", "<blockquote><p><strong>said loudly</strong></p></blockquote>"],
  ["3. a\n4. b", '<ol start="3"><li><p>a</p></li><li><p>b</p></li></ol>'],
  ["- a\n  - b", "<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>"],
  ["> said", "<blockquote><p>said</p></blockquote>"],
  ["a  \nb", "<p>a<br/>b</p>"],
  ["---", "<hr/>"],
  [
    "[x](https://example.com/a?b=1)",
    '<p><a href="https://example.com/a?b=1" target="_blank" rel="noopener noreferrer">x</a></p>',
  ],
  [
    "see https://example.com.",
    '<p>see <a href="https://example.com" target="_blank" rel="noopener noreferrer">https://example.com</a>.</p>',
  ],
  [
    "<ada@example.com>",
    '<p><a href="mailto:ada@example.com" target="_blank" rel="noopener noreferrer">ada@example.com</a></p>',
  ],
  ["[down](#a-bad-release)", '<p><a href="#section-a-bad-release">down</a></p>'],
  ["[x](other.md)", "<p>x</p>"],
  [
    "![A graph](https://example.com/a.png)",
    '<p><a href="https://example.com/a.png" target="_blank" rel="noopener noreferrer">A graph</a></p>',
  ],
  ["![A graph](a.png)", "<p>A graph</p>"],
  ["<b>no</b>", "<p>&lt;b&gt;no&lt;/b&gt;</p>"],
])("%j is %s", (text, markup) => {
  expect(rendered(text)).toBe(markup);
});

test("a table has a head, rows and sides", () => {
  const markup = rendered("| a | b |\n| --- | ---: |\n| 1 | 2 |");
  expect(markup).toContain('<thead><tr><th>a</th><th data-align="end">b</th></tr></thead>');
  expect(markup).toContain('<tbody><tr><td>1</td><td data-align="end">2</td></tr></tbody>');
});

test("two texts of one page keep their headings apart", () => {
  const markup = renderToStaticMarkup(
    createElement(MarkdownText, { text: "# A\n\n[to A](#a)", textId: "first" }),
  );
  expect(markup).toContain('<h2 id="first-a">');
  expect(markup).toContain('<a href="#first-a">');
});

test("code is told with its language and can be reached with the keyboard", () => {
  expect(rendered("```sh\nls\n```")).toBe('<pre tabindex="0" aria-label="Code, sh"><code>ls\n</code></pre>');
});

test("the outline has every heading, each with an id of its own", () => {
  expect(outlineOf(readMarkdown("# A\n\ntext\n\n## B `c`\n\n## B c\n\n> # quoted\n"))).toEqual([
    { id: "section-a", depth: 1, text: "A" },
    { id: "section-b-c", depth: 2, text: "B c" },
    { id: "section-b-c-1", depth: 2, text: "B c" },
  ]);
});

test("a title that the page says already is not said twice", () => {
  const markup = renderToStaticMarkup(
    createElement(MarkdownText, { text: "\n# Pages fail\n\nWords.\n", saidAlready: "Pages fail" }),
  );
  expect(markup).not.toContain("Pages fail");
  expect(markup).toContain("Words.");
});
