import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  Parser,
  type Document,
  type Node,
  type Pair,
} from "yaml";

/**
 * Where a YAML document came from: its file, its own text, and where in the file that begins (counted from 1). Of a Markdown
 * file it is the front matter, in which the spec's fields stand by themselves; its body begins at `bodyLine`.
 */
export type YamlSource = { file: string; text: string; line: number; column: number; bodyLine?: number };

/** A field's path as the file has it: `spec.alerts[0]` is `alerts[0]` in front matter. */
export const pathInFile = ({ bodyLine }: YamlSource, path: string): string =>
  bodyLine === undefined ? path : path.replace(/^spec(?:\.|$)/, "");

/** Line and column, counted from 1. */
export type Position = { line: number; column: number };

/**
 * Where the field of a path such as `spec.members[1].person` stands: a plain value itself, else the key; of a field that is
 * missing, the nearest that is there.
 */
export function positionOf(source: YamlSource, path: string, wanted: "value" | "key" = "value"): Position {
  const inFile = pathInFile(source, path);
  if (source.bodyLine !== undefined && inFile === "body") return { line: source.bodyLine, column: 1 };
  const { document, lines } = compose(source);
  let offset = document.contents?.range?.[0] ?? document.range[0];
  let node: unknown = document.contents;
  let rest = inFile;
  while (rest !== "") {
    if (isAlias(node)) node = node.resolve(document);
    const step = isMap(node)
      ? intoMapping(node.items as Pair<Node, Node | null>[], rest)
      : isSeq(node)
        ? intoList(node.items as Node[], rest)
        : null;
    if (!step) break;
    rest = step.rest;
    node = step.value;
    offset = offsetOf(step, rest === "" && wanted === "value") ?? offset;
  }
  const { line, col } = lines.linePos(offset);
  return { line: source.line + line - 1, column: line === 1 ? source.column + col - 1 : col };
}

type Composed = { document: Document.Parsed; lines: LineCounter };

const composed = new WeakMap<YamlSource, Composed>();

/** The document with the places of its parts, which are asked for only where something is wrong. */
function compose(source: YamlSource): Composed {
  const known = composed.get(source);
  if (known) return known;
  const lines = new LineCounter();
  const tokens = new Parser(lines.addNewLine).parse(source.text);
  const options = { lineCounter: lines, merge: true, uniqueKeys: false };
  const [document] = new Composer(options).compose(tokens, true, source.text.length);
  const made = { document: document as Document.Parsed, lines };
  composed.set(source, made);
  return made;
}

type Step = { key: Node | null; value: Node | null; rest: string };

const offsetOf = ({ key, value }: Step, asValue: boolean): number | undefined => {
  const plain = isScalar(value) && value.value !== null && (value.range?.[1] ?? 0) > (value.range?.[0] ?? 0);
  return key === null || (asValue && plain) ? value?.range?.[0] : key.range?.[0];
};

/** Keys may contain dots ("app.kubernetes.io/name"), so the longest key that the path begins with is taken. */
function intoMapping(pairs: readonly Pair<Node, Node | null>[], path: string): Step | null {
  const matches = pairs.flatMap((pair) => {
    const key = keyText(pair.key);
    return path === key || path.startsWith(`${key}.`) || path.startsWith(`${key}[`) ? [{ pair, key }] : [];
  });
  const best = matches.toSorted((a, b) => b.key.length - a.key.length)[0];
  if (!best) return null;
  return { key: best.pair.key, value: best.pair.value, rest: path.slice(best.key.length).replace(/^\./, "") };
}

function intoList(items: readonly Node[], path: string): Step | null {
  const match = /^\[(\d+)\]\.?/.exec(path);
  const value = match && items[Number(match[1])];
  return value ? { key: null, value, rest: path.slice(match[0].length) } : null;
}

/** A key as it is named in paths. */
export const keyText = (key: unknown): string => (isScalar(key) ? String(key.value) : String(key));
