import { invalidField } from "../../../lib/errors.ts";
import {
  nameOf,
  readAll,
  readEntries,
  readFew,
  readMapping,
  readOptional,
  readText,
} from "../../../lib/field-readers.ts";
import { readSlug } from "../../../lib/slug.ts";
import { readName } from "../../../own/catalogue/index.ts";
import type { AlertMatch } from "../model/alert-match.ts";

/** A runbook as its document describes it; services and team by name. */
export type RunbookSpec = {
  /** Null: the first heading of the body names it. */
  title: string | null;
  /** At least one. */
  services: string[];
  alerts: AlertMatch[];
  /** Null: the team of the first service. */
  owner: string | null;
  /** Markdown, byte by byte as it was written. */
  body: string;
};

const fields = ["title", "service", "services", "alerts", "owner", "body"];
const longestBody = 200_000;
const most = { services: 50, alerts: 100, labels: 20 };

/** Reads a runbook's spec: in a file the front matter's fields, and as `body` the Markdown below. */
export function readRunbook({ spec }: { spec: unknown }): RunbookSpec {
  const raw = readMapping(spec, "spec", fields);
  return readAll<RunbookSpec>({
    title: () => readOptional(raw["title"], null, (title) => readText(title, "spec.title")),
    services: () => readServices(raw["service"], raw["services"]),
    alerts: () => readOptional(raw["alerts"], [], readAlerts),
    owner: () => readName(raw["owner"], "spec.owner"),
    body: () => readBody(raw["body"]),
  });
}

/** A runbook's spec as files write it. */
export const writeRunbook = ({
  title,
  services,
  alerts,
  owner,
  body,
}: RunbookSpec): Record<string, unknown> => ({
  title,
  ...(services.length === 1 ? { service: services[0]! } : { services }),
  alerts,
  owner,
  body,
});

function readServices(service: unknown, services: unknown): string[] {
  const isGiven = (value: unknown) => value !== undefined && value !== null;
  if (isGiven(service) && isGiven(services))
    throw invalidField("spec.service", "write either service or services, not both");
  if (!isGiven(service) && !isGiven(services))
    throw invalidField("spec.service", "name the service that it is for; several as a list in services");
  if (!isGiven(services)) return [readSlug(service, "spec.service")];
  const names = [...new Set(readFew(services, "spec.services", most.services, readSlug))];
  if (names.length === 0) throw invalidField("spec.services", "name at least one service");
  return names;
}

const readAlerts = (value: unknown): AlertMatch[] => readFew(value, "spec.alerts", most.alerts, readAlert);

/** An alert's name, or labels: `{alertname: DiskFull, severity: page}`. */
function readAlert(value: unknown, path: string): AlertMatch {
  if (typeof value === "string") return readText(value, path, 300);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw invalidField(
      path,
      `write an alert's name, or labels such as {class: disk-full}; not ${nameOf(value)}`,
    );
  const labels = readEntries(value, path, most.labels, readLabel);
  if (Object.keys(labels).length === 0) throw invalidField(path, `write from one to ${most.labels} labels`);
  return labels;
}

function readLabel(value: unknown, path: string): string {
  if (typeof value === "string") return readText(value, path, 300);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  throw invalidField(path, `write a text, not ${nameOf(value)}`);
}

function readBody(value: unknown): string {
  if (typeof value !== "string" || value.trim() === "")
    throw invalidField(
      "spec.body",
      "write down what to do: what customers see, how to make sure, what to do",
    );
  if (value.length > longestBody)
    throw invalidField(
      "spec.body",
      `must be at most ${longestBody.toLocaleString("en")} characters long; this has ${value.length.toLocaleString("en")}`,
    );
  if (/\0|[\uD800-\uDFFF]/u.test(value))
    throw invalidField("spec.body", "holds a character that cannot be stored; take it out");
  return value;
}
