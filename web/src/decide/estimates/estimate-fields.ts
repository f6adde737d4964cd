import type { Estimate, EstimateBody } from "./use-estimates.ts";

/** The two estimates as their form holds them while they are typed. */
export type EstimateFields = {
  exposurePerHour: string;
  demand: string;
  basis: EstimateBody["basis"];
  note: string;
  /** Days; empty for now and for half a year on. */
  from: string;
  dueAgainOn: string;
};

/** Two estimates that a form, or a file's lines, begin with. */
export type BeginWith = Pick<Estimate, "exposurePerHour" | "demand">;

/** What estimates rest on, in words. */
export const basisInWords: Record<EstimateBody["basis"], string> = {
  forecast: "a forecast",
  "past-incident": "a past incident",
  research: "research",
};

/** A form that begins with what is estimated now, or was tried. */
export const estimateFieldsOf = (now: BeginWith | undefined): EstimateFields => ({
  exposurePerHour: now?.exposurePerHour?.amount.replace(/\.0+$/, "") ?? "",
  demand: now?.demand ?? "",
  basis: "forecast",
  note: "",
  from: "",
  dueAgainOn: "",
});

/** What the form asks the server for; a day begins at the reader's midnight. */
export const estimateBodyOf = (fields: EstimateFields): EstimateBody => ({
  exposurePerHour: fields.exposurePerHour.trim(),
  demand: fields.demand,
  basis: fields.basis,
  ...(fields.note.trim() === "" ? {} : { note: fields.note.trim() }),
  ...(fields.from === "" ? {} : { effectiveFrom: new Date(`${fields.from}T00:00`).toISOString() }),
  ...(fields.dueAgainOn === "" ? {} : { dueAgainOn: fields.dueAgainOn }),
});

/** The estimates' lines in the service's file. */
export const estimateYaml = (slug: string, now: BeginWith | undefined): string =>
  [
    "kind: Service",
    `name: ${slug}`,
    "spec:",
    `  exposurePerHour: ${now?.exposurePerHour?.amount.replace(/\.0+$/, "") ?? 200_000}   # the most that an hour without it can cost`,
    `  demand: ${now?.demand ?? "high"}   # how much customers ask for new features`,
  ].join("\n");
