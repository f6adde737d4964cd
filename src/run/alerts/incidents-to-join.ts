import type { Tx } from "../../platform/database.ts";
import { loadOpenIncidents } from "./alert-store.ts";
import { failureDomain, groupKey } from "./model/grouping.ts";
import type { IntakeEntry, KeyBounds, KeyedSignal } from "./model/intake-entry.ts";
import { keyText, type AlertKey, type OpenIncident } from "./model/plan-intake.ts";
import type { Router } from "./model/routing.ts";

/** The open incidents of known alerts, and those that alerts of the batch may join. A repeat stays where its alert is, so a storm of them asks for little. */
export async function loadIncidentsToJoin(
  tx: Tx,
  entries: readonly IntakeEntry[],
  keys: readonly AlertKey[],
  route: Router,
): Promise<OpenIncident[]> {
  const { opening, repeated } = sortTriggers(entries, keys);
  const ids = [...new Set(keys.flatMap(({ incidentId }) => incidentId ?? []))];
  const open = await loadOpenIncidents(tx, groupsOf(opening, route), ids);
  const isOpen = new Set(open.map(({ id }) => id));
  // Resolved by people while it still fires: it fires on as a new alert, which may join another.
  const orphaned = repeated.filter(({ incidentId }) => incidentId !== null && !isOpen.has(incidentId));
  if (orphaned.length === 0) return open;
  const others = await loadOpenIncidents(tx, groupsOf(orphaned, route), []);
  return [...open, ...others.filter(({ id }) => !isOpen.has(id))];
}

type Trigger = { signal: KeyedSignal; bounds: KeyBounds; incidentId: string | null };

/** Triggers that may open an alert, apart from mere repeats of one that is open. */
function sortTriggers(
  entries: readonly IntakeEntry[],
  keys: readonly AlertKey[],
): { opening: Trigger[]; repeated: Trigger[] } {
  const incidentOfOpen = new Map<string, string | null>();
  for (const key of keys)
    if (key.resolvedAt === null) incidentOfOpen.set(keyText(key.scope, key.dedupKey), key.incidentId);
  for (const { scope, signals } of entries)
    for (const { action, dedupKey } of signals)
      if (action === "resolve") incidentOfOpen.delete(keyText(scope, dedupKey));
  const opening: Trigger[] = [];
  const repeated = new Map<string, Trigger>();
  for (const bounds of entries)
    for (const signal of bounds.signals) {
      if (signal.action !== "trigger") continue;
      const text = keyText(bounds.scope, signal.dedupKey);
      const incidentId = incidentOfOpen.get(text);
      if (incidentId === undefined) opening.push({ signal, bounds, incidentId: null });
      else repeated.set(text, { signal, bounds, incidentId });
    }
  return { opening, repeated: [...repeated.values()] };
}

const groupsOf = (triggers: readonly Trigger[], route: Router): string[] => [
  ...new Set(
    triggers.map(({ signal, bounds }) => {
      const found = route(signal, bounds);
      const service = found.kind === "owned" ? found.service : null;
      return groupKey(service, signal.source, failureDomain(signal.labels));
    }),
  ),
];
