import {
  at,
  readAll,
  readChoice,
  readFew,
  readMapping,
  readOptional,
  readText,
} from "../../../lib/field-readers.ts";
import {
  alertMoments,
  type AlertCondition,
  type AlertPolicy,
  type NotificationTarget,
} from "../model/alert-policy.ts";
import { readDecimal, writeDecimal } from "./decimal-text.ts";

/** Reads alerting as it was declared elsewhere, in OpenSLO's words. */
export function readAlertPolicy(value: unknown, path: string): AlertPolicy {
  const raw = readMapping(value, path, [
    "name",
    "displayName",
    "description",
    "alertWhen",
    "conditions",
    "notificationTargets",
  ]);
  return readAll<AlertPolicy>({
    name: () => readText(raw["name"], at(path, "name")),
    displayName: () => optionalText(raw["displayName"], at(path, "displayName")),
    description: () => optionalText(raw["description"], at(path, "description"), 5_000),
    alertWhen: () =>
      readList(raw["alertWhen"], at(path, "alertWhen"), (item, itemPath) =>
        readChoice(item, itemPath, alertMoments),
      ),
    conditions: () => readList(raw["conditions"], at(path, "conditions"), readCondition),
    notificationTargets: () =>
      readList(raw["notificationTargets"], at(path, "notificationTargets"), readNotificationTarget),
  });
}

const optionalText = (value: unknown, path: string, maxLength = 200): string =>
  readOptional(value, "", (text) => readText(text, path, maxLength));

const mostItems = 50;

const readList = <T>(value: unknown, path: string, read: (item: unknown, path: string) => T): T[] =>
  readOptional(value, [], (list) => readFew(list, path, mostItems, read));

const burnRateFields = ["op", "threshold", "lookbackWindow", "alertAfter"];

function readCondition(value: unknown, path: string): AlertCondition {
  const raw = readMapping(value, path, ["name", "description", "severity", "burnRate"]);
  return readAll<AlertCondition>({
    name: () => readText(raw["name"], at(path, "name")),
    description: () => optionalText(raw["description"], at(path, "description"), 5_000),
    severity: () => optionalText(raw["severity"], at(path, "severity")),
    burnRate: () => readOptional(raw["burnRate"], null, (rate) => readBurnRate(rate, at(path, "burnRate"))),
  });
}

function readBurnRate(value: unknown, path: string): NonNullable<AlertCondition["burnRate"]> {
  const raw = readMapping(value, path, burnRateFields);
  return readAll<NonNullable<AlertCondition["burnRate"]>>({
    op: () => readOptional(raw["op"], "gt", (op) => readText(op, at(path, "op"), 10)),
    threshold: () => readDecimal(raw["threshold"], at(path, "threshold")),
    lookbackWindow: () => optionalText(raw["lookbackWindow"], at(path, "lookbackWindow"), 20),
    alertAfter: () => optionalText(raw["alertAfter"], at(path, "alertAfter"), 20),
  });
}

function readNotificationTarget(value: unknown, path: string): NotificationTarget {
  const raw = readMapping(value, path, ["name", "target", "description"]);
  return readAll<NotificationTarget>({
    name: () => readText(raw["name"], at(path, "name")),
    target: () => optionalText(raw["target"], at(path, "target")),
    description: () => optionalText(raw["description"], at(path, "description"), 5_000),
  });
}

/** A policy as a file writes it, without what says nothing. */
export const writeAlertPolicy = (policy: AlertPolicy): Record<string, unknown> =>
  withoutEmpty({
    ...policy,
    conditions: policy.conditions.map(({ burnRate, ...condition }) =>
      withoutEmpty({
        ...condition,
        burnRate: burnRate && withoutEmpty({ ...burnRate, threshold: writeDecimal(burnRate.threshold) }),
      }),
    ),
    notificationTargets: policy.notificationTargets.map((target) => withoutEmpty(target)),
  });

const withoutEmpty = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== "" && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
