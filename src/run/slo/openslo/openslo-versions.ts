import {
  entryOf,
  given,
  isMapping,
  listOf,
  mappingOf,
  textOf,
  without,
  type Mapping,
} from "./plain-values.ts";

/** The versions of OpenSLO that are read, each with what puts its SLOs and SLIs in the terms of v1. */
const versions: Readonly<Record<string, (kind: string, spec: Mapping) => Mapping>> = {
  "openslo/v1": (_, spec) => spec,
  "openslo/v1alpha": (kind, spec) => (kind === "SLO" ? fromV1Alpha(spec) : spec),
  "openslo.com/v2alpha": (kind, spec) =>
    kind === "SLO" ? fromV2Alpha(spec) : kind === "SLI" ? v2Indicator(spec) : spec,
};

export const isKnownVersion = (version: string): boolean => Object.hasOwn(versions, version);

/** A thing's spec in the terms of `openslo/v1`; as it is where its version is not known. */
export const inTermsOfV1 = (version: string, kind: string, spec: Mapping): Mapping =>
  isKnownVersion(version) ? versions[version]!(kind, spec) : spec;

const unitLetters: Readonly<Record<string, string>> = {
  minute: "m",
  hour: "h",
  day: "d",
  week: "w",
  month: "M",
  quarter: "Q",
  year: "Y",
};

/** v1alpha counts windows in units, and gives each objective its own ratio. */
function fromV1Alpha(spec: Mapping): Mapping {
  const { timeWindows, indicator, objectives } = spec;
  return {
    ...without(spec, ["timeWindows", "indicator", "objectives"]),
    ...given({
      indicator: isMapping(indicator) ? { spec: v1AlphaMetrics(indicator) } : null,
      timeWindow: listOf(timeWindows).map((window) => v1AlphaWindow(mappingOf(window))),
      objectives: listOf(objectives).map((objective) => v1AlphaObjective(mappingOf(objective))),
    }),
  };
}

function v1AlphaWindow(window: Mapping): Mapping {
  const { unit, count } = window;
  const letter = entryOf(unitLetters, textOf(unit)?.toLowerCase() ?? "") ?? "?";
  return {
    ...without(window, ["unit", "count"]),
    duration: `${typeof count === "number" ? count : 1}${letter}`,
  };
}

function v1AlphaObjective(objective: Mapping): Mapping {
  const { ratioMetrics } = objective;
  if (!isMapping(ratioMetrics)) return objective;
  const { incremental, good, bad, total } = ratioMetrics;
  return {
    ...without(objective, ["ratioMetrics", "op", "value"]),
    indicator: {
      spec: {
        ratioMetric: given({
          counter: incremental,
          good: isMapping(good) ? v1AlphaSource(good) : null,
          bad: isMapping(bad) ? v1AlphaSource(bad) : null,
          total: isMapping(total) ? v1AlphaSource(total) : null,
        }),
      },
    },
  };
}

const v1AlphaMetrics = ({ thresholdMetric, ...rest }: Mapping): Mapping => ({
  ...rest,
  ...(isMapping(thresholdMetric) && { thresholdMetric: v1AlphaSource(thresholdMetric) }),
});

const v1AlphaSource = (metric: Mapping): Mapping => ({
  metricSource: given({ type: metric["source"], spec: without(metric, ["source"]) }),
});

/** v2alpha names references by their ends ("serviceRef"), and data sources beside the query. */
function fromV2Alpha(spec: Mapping): Mapping {
  const { serviceRef, objectives } = spec;
  return {
    ...without(v2Indicators(spec), ["serviceRef", "objectives"]),
    ...given({
      service: serviceRef,
      objectives: listOf(objectives).map((objective) => v2Indicators(mappingOf(objective))),
    }),
  };
}

const v2Indicators = (holder: Mapping): Mapping => {
  const { sli, sliRef } = holder;
  return {
    ...without(holder, ["sli", "sliRef"]),
    ...given({
      indicatorRef: sliRef,
      indicator: isMapping(sli) ? { ...sli, spec: v2Indicator(mappingOf(sli["spec"])) } : null,
    }),
  };
};

const v2Indicator = (spec: Mapping): Mapping => {
  const { thresholdMetric, ratioMetric } = spec;
  const ratio = Object.entries(mappingOf(ratioMetric)).map(([field, value]) => [
    field,
    isMapping(value) ? v2Source(value) : value,
  ]);
  return {
    ...spec,
    ...(isMapping(thresholdMetric) && { thresholdMetric: v2Source(thresholdMetric) }),
    ...(isMapping(ratioMetric) && { ratioMetric: Object.fromEntries(ratio) as Mapping }),
  };
};

const v2Source = ({ dataSourceRef, dataSourceSpec, spec }: Mapping): Mapping => ({
  metricSource: given({
    metricSourceRef: dataSourceRef,
    type: mappingOf(dataSourceSpec)["type"],
    spec,
  }),
});
