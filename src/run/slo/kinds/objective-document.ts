import { invalidField } from "../../../lib/errors.ts";
import {
  at,
  nameOf,
  readAll,
  readChoice,
  readEntries,
  readFew,
  readMapping,
  readOptional,
  readText,
} from "../../../lib/field-readers.ts";
import { readSlug } from "../../../lib/slug.ts";
import { readDescription, readDisplayName } from "../../../own/catalogue/index.ts";
import { budgetingMethods, type Agreement, type ObjectiveSpec, type TimeSlice } from "../model/objective.ts";
import { percentOf, readSharePpb, readTargetPpb } from "../model/percentage.ts";
import { readTimeWindow, usualWindow, writeTimeWindow } from "../model/time-window.ts";
import { readAlertPolicy, writeAlertPolicy } from "./read-alert-policy.ts";
import { readIndicator, writeIndicator } from "./read-indicator.ts";

const fields = [
  "service",
  "displayName",
  "description",
  "indicator",
  "target",
  "window",
  "budgetingMethod",
  "timeSlice",
  "agreement",
  "alertPolicies",
  "labels",
  "annotations",
  "extensions",
];

/** Reads an objective's `spec`; only availability may follow the service's own target. */
export function readObjective({ name, spec }: { name: string; spec: unknown }): ObjectiveSpec {
  const raw = readMapping(spec, "spec", fields);
  const objective = readAll<ObjectiveSpec>({
    service: () => readSlug(raw["service"], "spec.service"),
    displayName: () => readDisplayName(raw["displayName"], name),
    description: () => readDescription(raw["description"]),
    indicator: () => readIndicator(raw["indicator"], "spec.indicator"),
    targetPpb: () => readTarget(raw["target"]),
    window: () => readOptional(raw["window"], usualWindow, (value) => readTimeWindow(value, "spec.window")),
    budgetingMethod: () =>
      readOptional(raw["budgetingMethod"], "occurrences", (value) =>
        readChoice(value, "spec.budgetingMethod", budgetingMethods),
      ),
    timeSlice: () => readOptional(raw["timeSlice"], null, (value) => readTimeSlice(value, "spec.timeSlice")),
    agreement: () => readOptional(raw["agreement"], null, (value) => readAgreement(value, "spec.agreement")),
    alertPolicies: () =>
      readOptional(raw["alertPolicies"], [], (list) =>
        readFew(list, "spec.alertPolicies", most.alertPolicies, readAlertPolicy),
      ),
    labels: () => readOptional(raw["labels"], {}, readLabels),
    annotations: () => readOptional(raw["annotations"], {}, readAnnotations),
    extensions: () => readOptional(raw["extensions"], {}, readExtensions),
  });
  if (objective.targetPpb === null && objective.indicator.kind !== "availability")
    throw invalidField(
      "spec.target",
      `derived is the service's availability target, and this looks at ${objective.indicator.kind}; write a percentage`,
    );
  return objective;
}

const readTarget = (value: unknown): number | null =>
  value === "derived" ? null : readTargetPpb(value, "spec.target");

function readTimeSlice(value: unknown, path: string): TimeSlice {
  const raw = readMapping(value, path, ["window", "target"]);
  return readAll<TimeSlice>({
    window: () => readDuration(raw["window"], at(path, "window")),
    targetPpb: () => readOptional(raw["target"], null, (target) => readSharePpb(target, at(path, "target"))),
  });
}

function readDuration(value: unknown, path: string): string {
  if (typeof value === "string" && /^[1-9]\d{0,4}[smhd]$/.test(value.trim())) return value.trim();
  throw invalidField(path, `write a duration such as 1m, not ${nameOf(value)}`);
}

function readAgreement(value: unknown, path: string): Agreement {
  const raw = readMapping(value, path, ["target", "note"]);
  return readAll<Agreement>({
    targetPpb: () => readTargetPpb(raw["target"], at(path, "target")),
    note: () => readOptional(raw["note"], "", (note) => readText(note, at(path, "note"), 2_000)),
  });
}

const most = { alertPolicies: 50, labels: 100, valuesOfALabel: 50, annotations: 100 };

const readLabel = (value: unknown, path: string): string =>
  typeof value === "number" || typeof value === "boolean" ? String(value) : readText(value, path);

const readLabels = (value: unknown): Record<string, string[]> =>
  readEntries(value, "spec.labels", most.labels, (label, path) =>
    Array.isArray(label) ? readFew(label, path, most.valuesOfALabel, readLabel) : [readLabel(label, path)],
  );

const readAnnotations = (value: unknown): Record<string, string> =>
  readEntries(value, "spec.annotations", most.annotations, (text, path) =>
    typeof text === "number" || typeof text === "boolean" ? String(text) : readText(text, path, 5_000),
  );

const longestExtensions = 20_000;

function readExtensions(value: unknown): Record<string, unknown> {
  const raw = readMapping(value, "spec.extensions");
  if (JSON.stringify(raw).length > longestExtensions)
    throw invalidField("spec.extensions", `must be at most ${longestExtensions} characters long`);
  return { ...raw };
}

/** An objective's spec as a file writes it. */
export function writeObjective(spec: ObjectiveSpec): Record<string, unknown> {
  const { timeSlice, agreement } = spec;
  return {
    service: spec.service,
    displayName: spec.displayName,
    description: spec.description,
    indicator: writeIndicator(spec.indicator),
    target: spec.targetPpb === null ? "derived" : percentNumber(spec.targetPpb),
    window: writeTimeWindow(spec.window),
    budgetingMethod: spec.budgetingMethod,
    timeSlice: timeSlice && {
      window: timeSlice.window,
      ...(timeSlice.targetPpb !== null && { target: percentNumber(timeSlice.targetPpb) }),
    },
    agreement: agreement && {
      target: percentNumber(agreement.targetPpb),
      ...(agreement.note !== "" && { note: agreement.note }),
    },
    alertPolicies: spec.alertPolicies.map(writeAlertPolicy),
    labels: Object.fromEntries(
      Object.entries(spec.labels).map(([key, values]) => [key, values.length === 1 ? values[0] : values]),
    ),
    annotations: spec.annotations,
    extensions: spec.extensions,
  };
}

/** At most nine digits, which a number carries exactly. */
const percentNumber = (ppb: number): number => Number(percentOf(ppb));
