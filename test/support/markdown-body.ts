import * as fc from "fast-check";

/** Lines that trip up whoever divides front matter from a body, or writes a body as YAML. */
const line = fc.oneof(
  fc.constantFrom(
    "---",
    "--- ",
    "...",
    "",
    " ",
    "\t- a",
    "# Steps",
    "kind: Runbook",
    "```",
    "a: b",
    "|",
    "\uFEFF",
    "\u2028",
  ),
  fc.string({ maxLength: 30, unit: "grapheme" }),
);

/** Bodies of Markdown, with any mixture of line ends and with or without one at the end; never blank. */
export const markdownBody: fc.Arbitrary<string> = fc
  .array(fc.tuple(line, fc.constantFrom("\n", "\r\n", "\n\n", "\r")), { maxLength: 12 })
  .chain((lines) =>
    fc.boolean().map((isOpen) => {
      const text = lines.map(([words, end]) => words + end).join("");
      return isOpen ? text.trimEnd() : text;
    }),
  )
  .filter((text) => text.trim() !== "" && !/\0|[\uD800-\uDFFF]/u.test(text));
