import { listed } from "../../shared/format/words.ts";
import type { ApiKey, Scope } from "./use-api-keys.ts";

/** What each scope lets a machine do, in the order in which they are offered. */
export const scopeWords: Readonly<Record<Scope, { may: string; breaks: string }>> = {
  "alerts:write": {
    may: "send alerts, from Prometheus, Alertmanager, or clients of PagerDuty and Opsgenie",
    breaks: "alerts that are sent by it page nobody any more",
  },
  "incidents:write": {
    may: "open incidents, add notes and change them",
    breaks: "whatever opens or changes incidents by it is refused",
  },
  "changes:write": {
    may: "ask the deployment gate and tell of changes and deployments",
    breaks: "pipelines that ask the deployment gate by it are refused",
  },
  "samples:write": {
    may: "send measurements for service levels",
    breaks: "measurements that are sent by it go missing",
  },
  "catalogue:write": {
    may: "apply catalogue files and edit what they describe",
    breaks: "catalogue files that are applied by it are refused",
  },
  read: {
    may: "read whatever a signed-in person reads",
    breaks: "whatever reads by it is refused",
  },
  admin: {
    may: "do everything; only an administrator can give this",
    breaks: "whatever administers by it is refused",
  },
};

export const scopeNames = Object.keys(scopeWords) as Scope[];

/** Whom a key acts for: "Checkout (team)", or the whole organisation. */
export function actsFor({ team, service }: Pick<ApiKey, "team" | "service">): string {
  const bounds = [
    ...(service ? [`${service.name} (service)`] : []),
    ...(team ? [`${team.name} (team)`] : []),
  ];
  return bounds.length === 0 ? "the whole organisation" : listed(bounds);
}

const isScope = (scope: string): scope is Scope => Object.hasOwn(scopeWords, scope);

/** What stops working when a key is revoked: "Alerts that are sent by it page nobody any more, for Checkout (team)." */
export function whatBreaks(key: Pick<ApiKey, "scopes" | "team" | "service">): string {
  const broken = key.scopes.filter(isScope).map((scope) => scopeWords[scope].breaks);
  const text = `${broken.join("; ")}, for ${actsFor(key)}.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The page's first line. */
export function keysSentence(keys: readonly Pick<ApiKey, "lastUsedAt">[], more: boolean): string {
  if (keys.length === 0) return "No machine has a key yet.";
  const count = more ? `More than ${keys.length}` : `${keys.length}`;
  if (keys.length === 1 && !more)
    return keys[0]!.lastUsedAt === null
      ? "One API key lets a machine in; it was never used."
      : "One API key lets a machine in.";
  const unused = keys.filter(({ lastUsedAt }) => lastUsedAt === null).length;
  if (unused === keys.length && !more) return `${count} API keys let machines in; none was ever used.`;
  const idle = unused === 0 ? "" : unused === 1 ? "; one was never used" : `; ${unused} were never used`;
  return `${count} API keys let machines in${idle}.`;
}
