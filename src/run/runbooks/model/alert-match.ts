/** What a runbook says of an alert that it serves: its name, or labels that it carries, all of them. */
export type AlertMatch = string | Readonly<Record<string, string>>;

/** What an alert is known by: its name or names, and its labels. */
export type KnownAlert = { names: readonly string[]; labels: Readonly<Record<string, string>> };

/** What senders put an alert's name in: `alertname` is Prometheus's word, `class` that of PagerDuty's events. */
export const nameLabels = ["alertname", "class"];

/** What an alert may be called by: its `alertname`, its `class`, its sender's key for it, or its summary word for word. */
export const knownAlert = ({
  labels,
  dedupKey,
  summary,
}: {
  labels: KnownAlert["labels"];
  dedupKey: string;
  summary: string;
}): KnownAlert => ({
  labels,
  names: [...nameLabels.flatMap((label) => labels[label] ?? []), dedupKey, summary],
});

/** How exactly an alert is meant: 0 not at all, 1 by its name, more by the number of labels that are asked for and fit. */
export function matchStrength(match: AlertMatch, { names, labels }: KnownAlert): number {
  if (typeof match === "string") return names.includes(match) ? 1 : 0;
  const pairs = Object.entries(match);
  return pairs.every(([name, value]) => Object.hasOwn(labels, name) && labels[name] === value)
    ? pairs.length
    : 0;
}
