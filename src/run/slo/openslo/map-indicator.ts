import type { OpenSloEntity } from "./openslo-entity.ts";
import type { OpenSloWorld } from "./openslo-world.ts";
import {
  clipped,
  given,
  isMapping,
  listOf,
  mappingOf,
  textOf,
  without,
  type Mapping,
} from "./plain-values.ts";

/** An indicator as a document writes it, with what has no place there; or why it cannot be made, and where that stands. */
export type MappedIndicator =
  | { indicator: Record<string, unknown>; extra: Mapping; names: readonly string[] }
  | { problem: string; path: string; code: "reference" | "refused" };

type Found = { metadata: Mapping; spec: Mapping; file: string };

/** The SLI of an SLO, or of one of its objectives, with what the objective compares. */
export function mapIndicator(
  world: OpenSloWorld,
  slo: OpenSloEntity,
  objective: Mapping,
  objectivePath: string,
): MappedIndicator {
  const own = objective["indicator"] !== undefined || objective["indicatorRef"] !== undefined;
  const holder = own ? objective : slo.spec;
  const path = own ? objectivePath : "spec";
  const found = findIndicator(world, slo, holder);
  if (typeof found === "string")
    return {
      problem: found,
      path: `${path}.indicatorRef`,
      code: holder["indicatorRef"] ? "reference" : "refused",
    };
  const { thresholdMetric, ratioMetric } = found.spec;
  const metrics = isMapping(ratioMetric)
    ? ratioFigures(ratioMetric)
    : isMapping(thresholdMetric)
      ? { figures: { query: thresholdMetric }, counter: null }
      : "its indicator has neither a ratioMetric nor a thresholdMetric; add one";
  const refused = (problem: string): MappedIndicator => ({
    problem,
    path: `${path}.indicator`,
    code: "refused",
  });
  if (typeof metrics === "string") return refused(metrics);
  const comparison = isMapping(ratioMetric) ? {} : given({ op: objective["op"], value: objective["value"] });
  if (!isMapping(ratioMetric) && Object.keys(comparison).length < 2)
    return {
      problem: "a threshold needs op and value to compare its readings with; add them to the objective",
      path: objectivePath,
      code: "refused",
    };
  const source = sourceOf(world, found.file, metrics.figures, metrics.counter);
  if (typeof source === "string") return refused(source);
  const name = textOf(found.metadata["name"]);
  return {
    indicator: given({
      name: name && clipped(name, 200),
      description: clipped(textOf(found.spec["description"]) ?? "", 5_000),
      ...comparison,
      source: source.source,
    }),
    extra: source.extra,
    names: [name, textOf(found.metadata["displayName"])].flatMap((one) => one ?? []),
  };
}

function findIndicator(world: OpenSloWorld, slo: OpenSloEntity, holder: Mapping): Found | string {
  const { indicator, indicatorRef } = holder;
  if (isMapping(indicator))
    return {
      metadata: mappingOf(indicator["metadata"]),
      spec: mappingOf(indicator["spec"]),
      file: slo.file,
    };
  const name = textOf(indicatorRef);
  if (name === null) return "it has no indicator; add indicator, or indicatorRef with the name of an SLI";
  return (
    world.find("SLI", name, slo) ??
    `there is no SLI "${name}" in these files or earlier ones; import it too, and this objective comes with it`
  );
}

type Figures = Record<string, Mapping>;

/** Good or bad of all, or a ratio that the source itself gives. */
function ratioFigures(metric: Mapping): { figures: Figures; counter: boolean | null } | string {
  const { good, bad, total, raw, rawType } = metric;
  const counter = typeof metric["counter"] === "boolean" ? metric["counter"] : null;
  if (isMapping(total) && isMapping(good)) return { figures: { good, total }, counter };
  if (isMapping(total) && isMapping(bad)) return { figures: { bad, total }, counter };
  if (!isMapping(raw)) return "its ratioMetric needs good or bad with total, or raw with rawType; add them";
  if (rawType === "success") return { figures: { ratio: raw }, counter };
  if (rawType === "failure") return { figures: { errorRatio: raw }, counter };
  return "its raw ratio does not say what it counts; add rawType: success or failure";
}

const prometheusLike = new Set(["prometheus", "thanos", "mimir", "cortex", "victoriametrics"]);

function sourceOf(
  world: OpenSloWorld,
  file: string,
  figures: Figures,
  counter: boolean | null,
): { source: unknown; extra: Mapping } | string {
  const metrics = Object.entries(figures).map(([role, holder]) => {
    const { metricSourceRef, type, spec } = mappingOf(holder["metricSource"]);
    return { role, dataSource: textOf(metricSourceRef), type: textOf(type), spec: mappingOf(spec) };
  });
  const dataSource = metrics.find((one) => one.dataSource !== null)?.dataSource ?? null;
  const referred = dataSource === null ? null : world.find("DataSource", dataSource, { file });
  const type = metrics.find((one) => one.type !== null)?.type ?? textOf(referred?.spec["type"]);
  if (metrics.some(({ spec }) => Object.keys(spec).length === 0))
    return "its metricSource has no spec, so nothing can be asked; add the query";
  const isPrometheus =
    prometheusLike.has((type ?? "").toLowerCase()) && metrics.every(({ spec }) => queryOf(spec));
  const common = given({ dataSource: dataSource && clipped(dataSource, 200), counter });
  const queries = metrics.map(({ role, spec }) => [
    role,
    isPrometheus || isQueryOnly(spec) ? queryOf(spec) : spec,
  ]);
  const asked = { ...common, ...(Object.fromEntries(queries) as Mapping) };
  const extras = metrics.map(({ role, spec }) => [role, isPrometheus ? without(spec, ["query"]) : {}]);
  return {
    source: { type: isPrometheus ? "prometheus" : clipped(type ?? "unspecified", 200), ...asked },
    extra: given(Object.fromEntries(extras) as Mapping),
  };
}

const queryOf = (spec: Mapping): string | null => textOf(spec["query"]);

const isQueryOnly = (spec: Mapping): boolean =>
  queryOf(spec) !== null && listOf(Object.keys(spec)).length === 1;
