import { sql } from "kysely";
import { advisoryLocks } from "../../platform/advisory-locks.ts";
import type { Platform } from "../../platform/context.ts";
import type { Tx } from "../../platform/database.ts";
import { newId } from "../../platform/identifiers.ts";
import { notifyEvents } from "../../platform/live-events.ts";
import { systemTransaction } from "../../platform/transaction.ts";
import type { AlertedIncidents } from "../incidents/index.ts";
import type { OnCallBoard, ReadBoard } from "../oncall/index.ts";
import {
  incidentsStillFiring,
  insertAlerts,
  loadKeys,
  saveKeys,
  saveRepeats,
  updateAlerts,
  updateRaisedAlerts,
  type ServiceIds,
} from "./alert-store.ts";
import type { OnCallAnswer } from "./model/decide-outcome.ts";
import { loadIncidentsToJoin } from "./incidents-to-join.ts";
import type { KeyMemory } from "./key-memory.ts";
import type { IntakeEntry } from "./model/intake-entry.ts";
import { isOnlyRepeated } from "./model/only-repeated.ts";
import {
  keyText,
  planIntake,
  type AlertKey,
  type IntakePlan,
  type SignalResult,
} from "./model/plan-intake.ts";
import {
  buildRoutingIndex,
  routeSignal,
  routeWithinTeam,
  type Route,
  type Router,
  type RoutingIndex,
} from "./model/routing.ts";
import type { Signal } from "./model/signal.ts";

/** What processing reads and tells besides its own tables. */
export type ProcessingParts = {
  platform: Platform;
  readBoard: ReadBoard;
  incidents: AlertedIncidents;
  memory: KeyMemory;
};

/** Turns entries into alerts, incidents and pages, in the transaction that holds the processing lock. */
export type ProcessEntries = (entries: readonly IntakeEntry[]) => Promise<SignalResult[][]>;

/**
 * A transaction that may process: one at a time in the whole installation, in order of arrival, so it waits for its turn;
 * with "if free" it answers null at once where another server is at it.
 */
export async function processing<Result>(
  parts: ProcessingParts,
  when: "in turn" | "if free",
  run: (tx: Tx, process: ProcessEntries) => Promise<Result>,
): Promise<Result | null> {
  const { memory } = parts;
  let touched: AlertKey[] = [];
  try {
    const result = await systemTransaction(parts.platform, async (tx) => {
      touched = [];
      if (!(await lockProcessing(tx, when))) return null;
      await memory.claim(tx);
      let calls = 0;
      return run(tx, async (entries) => {
        // What an earlier call of this transaction has written is not remembered yet, so it is read.
        const recall = calls++ === 0 ? memory : null;
        const { results, keys } = await processEntries(tx, entries, parts, recall);
        touched.push(...keys);
        return results;
      });
    });
    memory.remember(touched);
    return result;
  } catch (error) {
    // Nobody knows whether a commit that failed was one.
    memory.forget();
    throw error;
  }
}

async function lockProcessing(tx: Tx, when: "in turn" | "if free"): Promise<boolean> {
  if (when === "in turn") {
    await sql`select pg_advisory_xact_lock(${advisoryLocks.intakeProcessing})`.execute(tx);
    return true;
  }
  const answer = await sql<{
    locked: boolean;
  }>`select pg_try_advisory_xact_lock(${advisoryLocks.intakeProcessing}) as locked`.execute(tx);
  return answer.rows[0]!.locked;
}

async function processEntries(
  tx: Tx,
  entries: readonly IntakeEntry[],
  { platform, readBoard, incidents }: ProcessingParts,
  memory: KeyMemory | null,
): Promise<{ results: SignalResult[][]; keys: AlertKey[] }> {
  const now = platform.clock.now();
  const board = await readBoard(tx);
  const routing = routingOf(board);
  const services = serviceIds(board);
  const route = rememberRoutes((signal, { boundServiceId, boundTeamId }) => {
    const found = routeSignal(routing, signal, boundServiceId && services.slugOf(boundServiceId));
    if (boundTeamId === null) return found;
    return routeWithinTeam(found, (slug) => board.serviceBySlug(slug)?.ownerTeam?.id === boundTeamId);
  });
  const wanted = distinctKeys(entries);
  const { known, unknown } = memory?.look(wanted, board) ?? { known: [], unknown: wanted };
  const keys = [...known, ...(await loadKeys(tx, unknown, services))];
  const open = await loadIncidentsToJoin(tx, entries, keys, route);
  const plan = planIntake({
    now,
    entries,
    keys,
    incidents: open,
    route,
    onCall: rememberAnswers(board, now),
    newId: () => newId(now),
  });
  await savePlan(tx, plan, keys, { board, services, incidents, now });
  return { results: plan.results, keys: plan.keys };
}

async function savePlan(
  tx: Tx,
  plan: IntakePlan,
  keysBefore: readonly AlertKey[],
  by: { board: OnCallBoard; services: ServiceIds; incidents: AlertedIncidents; now: Date },
): Promise<void> {
  const { board, services, incidents, now } = by;
  await insertAlerts(tx, plan.newAlerts, services, now);
  await updateAlerts(tx, plan.superseded);
  await saveTouchedKeys(tx, plan.keys, keysBefore, services);
  await updateRaisedAlerts(tx, plan.raised);
  if (plan.openings.length > 0)
    await incidents.open(
      tx,
      plan.openings.map(({ service, signal, decision, ...opening }) => ({
        ...opening,
        serviceId: service === null ? null : services.idOf(service),
        title: signal.summary,
        source: signal.source,
        impactText: signal.impactText,
        runbookUrl: signal.runbookUrl,
        dashboardUrl: signal.dashboardUrl,
        demand: decision,
      })),
      board,
      now,
    );
  if (plan.joins.length > 0)
    await incidents.join(
      tx,
      plan.joins.map(({ signal, decision, ...joining }) => ({
        ...joining,
        summary: signal.summary,
        demand: decision,
      })),
      board,
      now,
    );
  if (plan.acknowledgements.length > 0) await incidents.acknowledge(tx, plan.acknowledgements, now);
  await endIncidents(tx, plan.ends, incidents, now);
  if (plan.newAlerts.length > 0 || plan.ends.size > 0)
    await notifyEvents(tx, [{ type: "alerts.changed", id: "alerts" }]);
}

async function saveTouchedKeys(
  tx: Tx,
  keys: readonly AlertKey[],
  keysBefore: readonly AlertKey[],
  services: ServiceIds,
): Promise<void> {
  const before = new Map(keysBefore.map((key) => [keyText(key.scope, key.dedupKey), key]));
  const repeated: AlertKey[] = [];
  const changed: AlertKey[] = [];
  for (const key of keys)
    (isOnlyRepeated(before.get(keyText(key.scope, key.dedupKey)), key) ? repeated : changed).push(key);
  await saveKeys(tx, changed, services);
  await saveRepeats(tx, repeated);
}

async function endIncidents(
  tx: Tx,
  ends: ReadonlyMap<string, Date>,
  incidents: AlertedIncidents,
  now: Date,
): Promise<void> {
  if (ends.size === 0) return;
  const firing = await incidentsStillFiring(tx, [...ends.keys()]);
  const ended = new Map([...ends].filter(([id]) => !firing.has(id)));
  if (ended.size > 0) await incidents.alertsEnded(tx, ended, now);
}

function distinctKeys(entries: readonly IntakeEntry[]): { scope: string; dedupKey: string }[] {
  const seen = new Map<string, { scope: string; dedupKey: string }>();
  for (const { scope, signals } of entries)
    for (const { dedupKey } of signals) seen.set(`${scope}\n${dedupKey}`, { scope, dedupKey });
  return [...seen.values()];
}

/** Each signal is routed twice: to find what is open in its group, and in the plan. */
function rememberRoutes(route: Router): Router {
  const routes = new Map<Signal, Route>();
  return (signal, bounds) => {
    const known = routes.get(signal);
    if (known) return known;
    const found = route(signal, bounds);
    routes.set(signal, found);
    return found;
  };
}

const routingIndexes = new WeakMap<OnCallBoard, RoutingIndex>();

function routingOf(board: OnCallBoard): RoutingIndex {
  let index = routingIndexes.get(board);
  if (!index) {
    const routable = [...board.services.values()].filter(({ lifecycle }) => lifecycle !== "decommissioned");
    index = buildRoutingIndex(routable.map(({ slug, alertMatch }) => ({ slug, match: alertMatch })));
    routingIndexes.set(board, index);
  }
  return index;
}

const serviceIds = (board: OnCallBoard): ServiceIds => ({
  idOf: (slug) => board.serviceBySlug(slug)?.id ?? null,
  slugOf: (id) => board.services.get(id)?.slug ?? null,
});

/** One on-call answer a service and batch: a storm asks the same question thousands of times. */
function rememberAnswers(board: OnCallBoard, now: Date): (service: string | null) => OnCallAnswer | null {
  const answers = new Map<string | null, OnCallAnswer | null>();
  return (slug) => {
    const known = answers.get(slug);
    if (known !== undefined) return known;
    const id = slug === null ? null : (board.serviceBySlug(slug)?.id ?? null);
    const answer = board.onCall(id, now);
    const outcome = answer && {
      workingHours: answer.workingHours,
      deferredUntil: answer.deferredUntil,
      nextWorkingAt: board.nextWorkingAt(id, now),
    };
    answers.set(slug, outcome);
    return outcome;
  };
}
