import { applySignal } from "./apply-signal.ts";
import {
  decideOutcome,
  DEFAULT_SUSTAINED_SECONDS,
  type AlertOutcome,
  type OnCallAnswer,
  type OutcomeDecision,
  type OutcomeInputs,
} from "./decide-outcome.ts";
import { flapState, type FlapState } from "./flapping.ts";
import { failureDomain, groupKey, incidentToJoin, type GatheringIncident } from "./grouping.ts";
import type { IntakeEntry, KeyBounds, KeyedSignal } from "./intake-entry.ts";
import type { Route } from "./routing.ts";
import { isMoreSevere } from "./severity.ts";
import type { Severity } from "./signal.ts";

/** What is known of one sender's key: the last life of its alert, and when it changed lately. */
export type AlertKey = {
  scope: string;
  dedupKey: string;
  alertId: string;
  alertCreatedAt: Date;
  state: "firing" | "acknowledged" | "resolved";
  severity: Severity;
  service: string | null;
  incidentId: string | null;
  startedAt: Date;
  expiresAt: Date | null;
  resolvedAt: Date | null;
  receivedCount: number;
  lastReceivedAt: Date;
  changedAt: readonly Date[];
  flapPaged: boolean;
};

/** An incident that may gather more alerts. */
export type OpenIncident = GatheringIncident & { severity: Severity };

/** A new alert, to be stored. */
export type NewAlert = {
  id: string;
  entry: IntakeEntry;
  signal: KeyedSignal;
  service: string | null;
  incidentId: string | null;
  outcome: AlertOutcome;
  reason: string;
  routeReason: string;
};

/** What became of an open alert that asks for more than before. */
export type RaisedAlert = {
  alertId: string;
  alertCreatedAt: Date;
  incidentId: string | null;
  outcome: AlertOutcome;
  reason: string;
  severity: Severity;
};

/** An incident to be opened for a new alert, or an open one that a new alert joins. */
export type IncidentOpening = {
  id: string;
  groupKey: string;
  service: string | null;
  failureDomain: string;
  signal: KeyedSignal;
  sender: string;
  severity: Severity;
  startedAt: Date;
  decision: OutcomeDecision;
};
export type IncidentJoin = {
  id: string;
  alertId: string;
  signal: KeyedSignal;
  sender: string;
  severity: Severity;
  /** Set where it comes and goes lately: how often, and when it counts as steady. */
  flapping: { changes: number; steadyAt: Date } | null;
  /** Set where the alert asks for more than the incident has asked for. */
  decision: OutcomeDecision | null;
};

export type SignalResult = {
  id: string;
  dedupKey: string;
  incidentId: string | null;
  outcome: AlertOutcome;
};

/** Everything that a batch of entries leads to; saved in one transaction. */
export type IntakePlan = {
  /** In the order of entries and signals. */
  results: SignalResult[][];
  newAlerts: NewAlert[];
  /** Every key that the batch touched, in its last state. */
  keys: AlertKey[];
  /** Open alerts that grew louder. */
  raised: RaisedAlert[];
  /** Alerts whose life ended because people resolved their incident while they still fired. */
  superseded: AlertKey[];
  openings: IncidentOpening[];
  joins: IncidentJoin[];
  acknowledgements: { incidentId: string; sender: string }[];
  /** Incidents of which an alert ended, and the last of these ends. */
  ends: Map<string, Date>;
};

export type PlanInputs = {
  now: Date;
  entries: readonly IntakeEntry[];
  keys: readonly AlertKey[];
  incidents: readonly OpenIncident[];
  route: (signal: KeyedSignal, bounds: KeyBounds) => Route;
  /** The on-call answer for a service, or for the catch-all team (null); null where nobody is there to ask. */
  onCall: (service: string | null) => OnCallAnswer | null;
  newId: () => string;
};

const changesKept = 20;

export const keyText = (scope: string, dedupKey: string): string => `${scope}\n${dedupKey}`;

/** Works through a batch in order of arrival: routes, deduplicates, groups, and decides who hears of it (spec: alerts, From alert to action). */
export function planIntake(inputs: PlanInputs): IntakePlan {
  const planner = new Planner(inputs);
  const results = inputs.entries.map((entry) => entry.signals.map((signal) => planner.take(entry, signal)));
  return { results, ...planner.plan() };
}

class Planner {
  readonly #inputs: PlanInputs;
  readonly #keys: Map<string, AlertKey>;
  readonly #touched = new Set<string>();
  readonly #incidents: Map<string, OpenIncident>;
  readonly #byGroup = new Map<string, OpenIncident[]>();
  readonly #newAlerts: NewAlert[] = [];
  readonly #raised: RaisedAlert[] = [];
  readonly #superseded: AlertKey[] = [];
  readonly #openings: IncidentOpening[] = [];
  readonly #joins: IncidentJoin[] = [];
  readonly #acknowledgements: { incidentId: string; sender: string }[] = [];
  readonly #ends = new Map<string, Date>();

  constructor(inputs: PlanInputs) {
    this.#inputs = inputs;
    this.#keys = new Map(inputs.keys.map((key) => [keyText(key.scope, key.dedupKey), key]));
    this.#incidents = new Map();
    for (const incident of inputs.incidents) this.#gather(incident);
  }

  plan(): Omit<IntakePlan, "results"> {
    return {
      newAlerts: this.#newAlerts,
      keys: [...this.#touched].map((text) => this.#keys.get(text)!),
      raised: this.#raised,
      superseded: this.#superseded,
      openings: this.#openings,
      joins: this.#joins,
      acknowledgements: this.#acknowledgements,
      ends: this.#ends,
    };
  }

  take(entry: IntakeEntry, signal: KeyedSignal): SignalResult {
    const known = this.#keys.get(keyText(entry.scope, signal.dedupKey)) ?? null;
    const effect = applySignal(known, signal, entry.receivedAt);
    if (effect.kind === "opened") return this.#open(entry, signal, known, effect.span.expiresAt);
    if (effect.kind === "repeated" && known !== null && this.#wasResolvedByHand(known)) {
      this.#superseded.push({ ...known, state: "resolved", resolvedAt: entry.receivedAt });
      return this.#open(entry, signal, known, effect.span.expiresAt);
    }
    if (known === null || effect.kind === "ignored") return this.#ignore(signal, known);
    const key: AlertKey = {
      ...known,
      ...effect.span,
      receivedCount: known.receivedCount + (signal.action === "trigger" ? 1 : 0),
      lastReceivedAt: entry.receivedAt,
    };
    if (effect.kind === "resolved") return this.#resolve(entry, key, known);
    if (effect.kind === "acknowledged") return this.#acknowledge(entry, key);
    return this.#repeat(entry, signal, key);
  }

  #open(
    entry: IntakeEntry,
    signal: KeyedSignal,
    known: AlertKey | null,
    expiresAt: Date | null,
  ): SignalResult {
    const route = this.#inputs.route(signal, entry);
    const service = route.kind === "owned" ? route.service : null;
    const domain = failureDomain(signal.labels);
    const group = groupKey(service, signal.source, domain);
    const joined = this.#incidentOf(group);
    const startedAt = signal.startsAt ?? entry.receivedAt;
    const changedAt = [...(known?.changedAt ?? []), entry.receivedAt].slice(-changesKept);
    const flap = {
      ...flapState(changedAt, entry.receivedAt),
      paged: known?.flapPaged ?? false,
    };
    const decision = this.#decide(signal, service, startedAt, joined, flap);
    const id = this.#inputs.newId();
    const incidentId =
      joined?.id ?? this.#openIncident({ entry, signal, service, domain, group, startedAt, decision });
    if (joined) this.#join(joined, { entry, signal, alertId: id, decision, flapping: flapOf(flap) });
    this.#newAlerts.push({
      id,
      entry,
      signal,
      service,
      incidentId,
      outcome: decision.outcome,
      reason: decision.reason,
      routeReason: route.reason,
    });
    this.#keep({
      scope: entry.scope,
      dedupKey: signal.dedupKey,
      alertId: id,
      alertCreatedAt: this.#inputs.now,
      state: "firing",
      severity: signal.severity,
      service,
      incidentId,
      startedAt,
      expiresAt,
      resolvedAt: null,
      receivedCount: 1,
      lastReceivedAt: entry.receivedAt,
      changedAt,
      flapPaged: flap.flapping && (flap.paged || decision.outcome === "paged"),
    });
    return { id, dedupKey: signal.dedupKey, incidentId, outcome: decision.outcome };
  }

  /** A ticket opens no incident, nor does what never pages. What is held back for a time opens one that pages then. */
  #openIncident(opening: {
    entry: IntakeEntry;
    signal: KeyedSignal;
    service: string | null;
    domain: string;
    group: string;
    startedAt: Date;
    decision: OutcomeDecision;
  }): string | null {
    const { entry, signal, service, domain, group, startedAt, decision } = opening;
    if (decision.outcome === "ticketed") return null;
    if (decision.outcome === "suppressed" && decision.pageAt === null) return null;
    const id = this.#inputs.newId();
    const { severity } = signal;
    this.#openings.push({
      id,
      groupKey: group,
      service,
      failureDomain: domain,
      signal,
      sender: entry.sender,
      severity,
      startedAt,
      decision,
    });
    this.#gather({ id, groupKey: group, open: true, lastAlertAt: this.#inputs.now, severity });
    return id;
  }

  #join(
    incident: OpenIncident,
    by: {
      entry: IntakeEntry;
      signal: KeyedSignal;
      alertId: string;
      decision: OutcomeDecision;
      flapping: IncidentJoin["flapping"];
    },
  ): void {
    const louder = isMoreSevere(by.signal.severity, incident.severity);
    const severity = louder ? by.signal.severity : incident.severity;
    this.#joins.push({
      id: incident.id,
      alertId: by.alertId,
      signal: by.signal,
      sender: by.entry.sender,
      severity,
      flapping: by.flapping,
      decision: louder ? by.decision : null,
    });
    this.#gather({ ...incident, severity, lastAlertAt: this.#inputs.now });
    this.#ends.delete(incident.id);
  }

  #repeat(entry: IntakeEntry, signal: KeyedSignal, key: AlertKey): SignalResult {
    if (!isMoreSevere(signal.severity, key.severity)) {
      this.#keep(key);
      return result(key, "deduplicated");
    }
    const louder = { ...key, severity: signal.severity };
    const incident = key.incidentId === null ? undefined : this.#incidents.get(key.incidentId);
    if (incident && !isMoreSevere(signal.severity, incident.severity)) {
      this.#keep(louder);
      return result(louder, "deduplicated");
    }
    return this.#raise(entry, signal, louder, incident);
  }

  /** An open alert that asks for more than it has asked for: of its incident, or of a new one where it has none that is open. */
  #raise(
    entry: IntakeEntry,
    signal: KeyedSignal,
    key: AlertKey,
    incident: OpenIncident | undefined,
  ): SignalResult {
    const { service, startedAt } = key;
    const decision = this.#decide(signal, service, startedAt, null, null);
    const domain = failureDomain(signal.labels);
    const group = groupKey(service, signal.source, domain);
    const incidentId =
      incident?.id ?? this.#openIncident({ entry, signal, service, domain, group, startedAt, decision });
    if (incident) this.#join(incident, { entry, signal, alertId: key.alertId, decision, flapping: null });
    const { alertId, alertCreatedAt } = key;
    const { outcome, reason } = decision;
    this.#raised.push({ alertId, alertCreatedAt, incidentId, outcome, reason, severity: signal.severity });
    const raised = { ...key, incidentId };
    this.#keep(raised);
    return result(raised, outcome);
  }

  #decide(
    signal: KeyedSignal,
    service: string | null,
    startedAt: Date,
    joined: OpenIncident | null,
    flap: OutcomeInputs["flap"],
  ): OutcomeDecision {
    return decideOutcome({
      action: "trigger",
      severity: signal.severity,
      now: this.#inputs.now,
      startedAt,
      coveredBy: joined ? { what: "incident", severity: joined.severity } : null,
      suppression: null,
      flap,
      owned: service !== null,
      onCall: this.#inputs.onCall(service),
      sustainedSeconds: DEFAULT_SUSTAINED_SECONDS,
    });
  }

  #resolve(entry: IntakeEntry, key: AlertKey, before: AlertKey): SignalResult {
    const wasOpen = before.resolvedAt === null;
    if (!wasOpen && key.resolvedAt === before.resolvedAt) return result(before, "resolved");
    const resolved: AlertKey = {
      ...key,
      state: "resolved",
      changedAt: wasOpen ? [...key.changedAt, entry.receivedAt].slice(-changesKept) : key.changedAt,
    };
    this.#keep(resolved);
    if (wasOpen && key.incidentId !== null) {
      const last = this.#ends.get(key.incidentId);
      const endedAt = key.resolvedAt!;
      this.#ends.set(key.incidentId, last && last > endedAt ? last : endedAt);
    }
    return result(resolved, "resolved");
  }

  #acknowledge(entry: IntakeEntry, key: AlertKey): SignalResult {
    this.#keep({ ...key, state: "acknowledged" });
    if (key.incidentId !== null)
      this.#acknowledgements.push({ incidentId: key.incidentId, sender: entry.sender });
    return result(key, "deduplicated");
  }

  /** PagerDuty drops an acknowledge or resolve of an alert that is not open, and answers all the same. */
  #ignore(signal: KeyedSignal, known: AlertKey | null): SignalResult {
    const outcome = signal.action === "resolve" ? "resolved" : "deduplicated";
    return known
      ? result(known, outcome)
      : { id: this.#inputs.newId(), dedupKey: signal.dedupKey, incidentId: null, outcome };
  }

  /** An alert that fires on after people said that it is over is a new one: nobody else would hear of it. */
  #wasResolvedByHand({ incidentId }: AlertKey): boolean {
    return incidentId !== null && !this.#incidents.has(incidentId);
  }

  #keep(key: AlertKey): void {
    const text = keyText(key.scope, key.dedupKey);
    this.#keys.set(text, key);
    this.#touched.add(text);
  }

  #gather(incident: OpenIncident): void {
    this.#incidents.set(incident.id, incident);
    const others = (this.#byGroup.get(incident.groupKey) ?? []).filter(({ id }) => id !== incident.id);
    this.#byGroup.set(incident.groupKey, [...others, incident]);
  }

  #incidentOf(group: string): OpenIncident | null {
    const id = incidentToJoin(this.#byGroup.get(group) ?? [], group, this.#inputs.now);
    return id === null ? null : this.#incidents.get(id)!;
  }
}

const flapOf = ({ changes, steadyAt }: FlapState): IncidentJoin["flapping"] =>
  steadyAt && { changes, steadyAt };

const result = (key: AlertKey, outcome: AlertOutcome): SignalResult => ({
  id: key.alertId,
  dedupKey: key.dedupKey,
  incidentId: key.incidentId,
  outcome,
});
