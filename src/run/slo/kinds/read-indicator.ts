import { invalidField, invalidFields } from "../../../lib/errors.ts";
import {
  at,
  nameOf,
  readAll,
  readChoice,
  readFlag,
  readMapping,
  readOptional,
  readText,
  type RawFields,
} from "../../../lib/field-readers.ts";
import {
  areEnough,
  indicatorKinds,
  operators,
  queryRoles,
  type Indicator,
  type IndicatorKind,
  type Queries,
  type QueryRole,
  type Source,
} from "../model/indicator.ts";
import { readDecimal, writeDecimal } from "./decimal-text.ts";

const longestQuery = 10_000;

/** Reads what is looked at and where its figures come from. */
export function readIndicator(value: unknown, path: string): Indicator {
  const raw = readMapping(value, path, [
    "kind",
    "name",
    "description",
    "thresholdMilliseconds",
    "thresholdSeconds",
    "op",
    "value",
    "source",
  ]);
  const kind = readChoice(raw["kind"], at(path, "kind"), indicatorKinds);
  refuseForeignFields(raw, kind, path);
  return readAll<Indicator>({
    kind: () => kind,
    name: () => readOptional(raw["name"], "", (name) => readText(name, at(path, "name"))),
    description: () =>
      readOptional(raw["description"], "", (text) => readText(text, at(path, "description"), 5_000)),
    thresholdMilliseconds: () =>
      kind === "latency"
        ? readWhole(
            raw["thresholdMilliseconds"],
            at(path, "thresholdMilliseconds"),
            "milliseconds, such as 300",
          )
        : null,
    thresholdSeconds: () =>
      kind === "freshness"
        ? readWhole(raw["thresholdSeconds"], at(path, "thresholdSeconds"), "seconds, such as 900")
        : null,
    comparison: () => (kind === "threshold" ? readComparison(raw, path) : null),
    source: () => readSource(raw["source"], kind, at(path, "source")),
  });
}

/** Fields that speak of one kind only. */
const kindOfField: Readonly<Record<string, IndicatorKind>> = {
  thresholdMilliseconds: "latency",
  thresholdSeconds: "freshness",
  op: "threshold",
  value: "threshold",
};

function refuseForeignFields(raw: RawFields, kind: IndicatorKind, path: string): void {
  const errors = Object.entries(kindOfField)
    .filter(([field, of]) => of !== kind && raw[field] !== undefined && raw[field] !== null)
    .map(([field, of]) => ({
      path: at(path, field),
      message: `only an indicator of kind ${of} has this; leave it out, or write kind: ${of}`,
    }));
  if (errors.length > 0) throw invalidFields(errors);
}

function readWhole(value: unknown, path: string, example: string): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 2_000_000_000)
    return value;
  throw invalidField(path, `write a whole number of ${example}, not ${nameOf(value)}`);
}

const readComparison = (raw: RawFields, path: string): NonNullable<Indicator["comparison"]> =>
  readAll<NonNullable<Indicator["comparison"]>>({
    op: () => readChoice(raw["op"], at(path, "op"), operators),
    value: () => readDecimal(raw["value"], at(path, "value")),
  });

const sourceFields = ["type", "dataSource", "counter", ...queryRoles];

/** Reads `{type: prometheus, good: …, total: …}`; for short `incidents` and `samples`, which say no more. */
function readSource(value: unknown, kind: IndicatorKind, path: string): Source {
  const raw = typeof value === "string" ? { type: value } : readMapping(value, path, sourceFields);
  const type = readText(raw["type"], typeof value === "string" ? path : at(path, "type"));
  if (type === "incidents" || type === "samples") return readPlainSource(type, raw, kind, path);
  if (typeof value === "string")
    throw invalidField(path, "write incidents, samples or {type: prometheus, …}");
  const common = {
    dataSource: () => readOptional(raw["dataSource"], null, (name) => readText(name, at(path, "dataSource"))),
    counter: () => readOptional(raw["counter"], null, (flag) => readFlag(flag, at(path, "counter"))),
  };
  if (type.toLowerCase() !== "prometheus")
    return readAll<Extract<Source, { kind: "other" }>>({
      kind: () => "other",
      type: () => type,
      ...common,
      queries: () => readQueries(raw, kind, path, readOtherQuery),
    });
  return readAll<Extract<Source, { kind: "prometheus" }>>({
    kind: () => "prometheus",
    ...common,
    queries: () =>
      readQueries(raw, kind, path, (query, queryPath) => readText(query, queryPath, longestQuery)),
  });
}

/** A source that needs no queries, and tells some kinds of indicators only. */
function readPlainSource(
  type: "incidents" | "samples",
  raw: RawFields,
  kind: IndicatorKind,
  path: string,
): Source {
  if (type === "incidents" && kind !== "availability")
    throw invalidField(
      path,
      "incidents tell availability only; name another source, or write kind: availability",
    );
  if (type === "samples" && kind === "threshold")
    throw invalidField(
      path,
      "pushed samples are counts, and a threshold compares readings; name another source",
    );
  const foreign = sourceFields.filter(
    (field) => field !== "type" && raw[field] !== undefined && raw[field] !== null,
  );
  if (foreign.length > 0)
    throw invalidFields(
      foreign.map((field) => ({
        path: at(path, field),
        message: `${type} are asked no queries; leave it out`,
      })),
    );
  return { kind: type };
}

/** What another product takes for a query: a text, or a mapping of its own. */
function readOtherQuery(value: unknown, path: string): unknown {
  if (typeof value === "string") return readText(value, path, longestQuery);
  const mapping = readMapping(value, path);
  if (JSON.stringify(mapping).length > longestQuery)
    throw invalidField(path, `must be at most ${longestQuery} characters long`);
  return mapping;
}

function readQueries<Query>(
  raw: RawFields,
  kind: IndicatorKind,
  path: string,
  read: (value: unknown, path: string) => Query,
): Queries<Query> {
  const roles = queryRoles.filter((role) => raw[role] !== undefined && raw[role] !== null);
  if (!areEnough(kind, roles))
    throw invalidField(
      path,
      kind === "threshold"
        ? "a threshold compares one reading; write {query: …}"
        : "write {good: …, total: …}, {bad: …, total: …}, {ratio: …} or {errorRatio: …}",
    );
  const readers = Object.fromEntries(roles.map((role) => [role, () => read(raw[role], at(path, role))]));
  return readAll(readers as { [R in QueryRole]: () => Query });
}

/** An indicator as a file writes it. */
export function writeIndicator(indicator: Indicator): Record<string, unknown> {
  const { kind, name, description, thresholdMilliseconds, thresholdSeconds, comparison, source } = indicator;
  return {
    kind,
    ...(name !== "" && { name }),
    ...(description !== "" && { description }),
    ...(thresholdMilliseconds !== null && { thresholdMilliseconds }),
    ...(thresholdSeconds !== null && { thresholdSeconds }),
    ...(comparison !== null && { op: comparison.op, value: writeDecimal(comparison.value) }),
    source: writeSource(source),
  };
}

function writeSource(source: Source): Record<string, unknown> {
  if (source.kind === "incidents" || source.kind === "samples") return { type: source.kind };
  const { dataSource, counter, queries } = source;
  return {
    type: source.kind === "prometheus" ? "prometheus" : source.type,
    ...(dataSource !== null && { dataSource }),
    ...(counter !== null && { counter }),
    ...queries,
  };
}
