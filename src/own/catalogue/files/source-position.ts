import { isAlias, isMap, isScalar, isSeq, type Document, type LineCounter, type Node, type Pair } from "yaml";

/** A YAML document with what is needed to say where in its file something stands. */
export type YamlSource = { file: string; document: Document.Parsed; lines: LineCounter };

/** Line and column, counted from 1. */
export type Position = { line: number; column: number };

/**
 * Where the field of a path such as `spec.members[1].person` stands: a plain value itself, else the key; of a field that is
 * missing, the nearest that is there.
 */
export function positionOf(source: YamlSource, path: string, wanted: "value" | "key" = "value"): Position {
  let offset = source.document.contents?.range?.[0] ?? source.document.range[0];
  let node: unknown = source.document.contents;
  let rest = path;
  while (rest !== "") {
    if (isAlias(node)) node = node.resolve(source.document);
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
  const { line, col } = source.lines.linePos(offset);
  return { line, column: col };
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
