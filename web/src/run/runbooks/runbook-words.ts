import { counted, listed } from "../../shared/format/words.ts";
import type { AlertMatch, RunbookSummary, ServingRunbook } from "./use-runbooks.ts";

/** An alert as a runbook names it: its name, or its labels as `class=disk-full, component=orders`. */
export const sayAlert = (alert: AlertMatch): string =>
  typeof alert === "string"
    ? alert
    : Object.entries(alert)
        .map(([label, value]) => `${label}=${value}`)
        .join(", ");

/** When a runbook is called for. */
export const sayWhen = ({ alerts }: Pick<RunbookSummary, "alerts">): string =>
  alerts.length === 0 ? "whatever is wrong" : `when ${alerts.map(sayAlert).join(" or ")} fires`;

/** Why a runbook is shown at an incident. */
export const servesWords: Readonly<Record<ServingRunbook["serves"], string>> = {
  alert: "for this alert",
  service: "for all of the service",
  "other-alerts": "for other alerts of the service",
};

/** What a list of runbooks comes to; `more` where further ones are not loaded, `filtered` where some are left out. */
export function sayRunbooks(
  items: readonly Pick<RunbookSummary, "services" | "alerts">[],
  { more, filtered }: { more: boolean; filtered: boolean },
): string {
  if (items.length === 0)
    return filtered ? "No runbook is like this." : "Nobody has written down what to do when a service fails.";
  const services = new Set(items.flatMap((runbook) => runbook.services.map(({ slug }) => slug))).size;
  const count = more ? `More than ${items.length} runbooks` : counted(items.length, "runbook");
  const tell = items.length === 1 && !more ? "tells" : "tell";
  const named = items.filter(({ alerts }) => alerts.length > 0).length;
  const parts = [
    `${count} ${tell} what to do for ${counted(services, "service")}`,
    named === 0
      ? ""
      : `${named === items.length ? "each is" : `${named} ${named === 1 ? "is" : "are"}`} found from an alert`,
  ];
  return `${parts.filter(Boolean).join("; ")}.`;
}

/** The names of what a runbook is for. */
export const serviceNames = ({ services }: Pick<RunbookSummary, "services">): string =>
  listed(services.map(({ name }) => name));
