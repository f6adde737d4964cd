import { describe, expect, test } from "vitest";
import type { OnCallAnswer } from "./decide-outcome.ts";
import type { IntakeEntry, KeyedSignal } from "./intake-entry.ts";
import { planIntake, type AlertKey, type IntakePlan, type OpenIncident } from "./plan-intake.ts";

const now = new Date("2026-03-02T10:00:00Z");
const minutesAgo = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

const signal = (changes: Partial<KeyedSignal> = {}): KeyedSignal => ({
  action: "trigger",
  dedupKey: "disk",
  source: "web-1",
  summary: "Disk is full",
  severity: "sev1",
  clientSeverity: "critical",
  labels: { service: "bedroom" },
  serviceHint: null,
  startsAt: null,
  endsAt: null,
  expiresAt: null,
  links: [],
  images: [],
  details: null,
  runbookUrl: null,
  dashboardUrl: null,
  impactText: null,
  ...changes,
});

const entry = (...signals: KeyedSignal[]): IntakeEntry => ({
  receivedAt: now,
  scope: "key-1",
  sender: "Prometheus",
  boundServiceId: null,
  boundTeamId: null,
  format: "test",
  signals,
});

const working: OnCallAnswer = { workingHours: true, deferredUntil: null, nextWorkingAt: null };

type Known = { keys?: AlertKey[]; incidents?: OpenIncident[]; onCall?: OnCallAnswer | null };

function plan(entries: IntakeEntry[], known: Known = {}): IntakePlan {
  let count = 0;
  return planIntake({
    now,
    entries,
    keys: known.keys ?? [],
    incidents: known.incidents ?? [],
    route: ({ labels }) =>
      labels["service"] === undefined
        ? { kind: "unowned", reason: "no service is named" }
        : { kind: "owned", service: labels["service"], reason: "label" },
    onCall: () => (known.onCall === undefined ? working : known.onCall),
    newId: () => `id-${(count += 1)}`,
  });
}

const openKey = (changes: Partial<AlertKey> = {}): AlertKey => ({
  scope: "key-1",
  dedupKey: "disk",
  alertId: "alert-0",
  alertCreatedAt: minutesAgo(5),
  state: "firing",
  severity: "sev1",
  service: "bedroom",
  incidentId: "incident-0",
  startedAt: minutesAgo(5),
  expiresAt: null,
  resolvedAt: null,
  receivedCount: 1,
  lastReceivedAt: minutesAgo(5),
  changedAt: [minutesAgo(5)],
  flapPaged: false,
  ...changes,
});

const openIncident = (changes: Partial<OpenIncident> = {}): OpenIncident => ({
  id: "incident-0",
  groupKey: JSON.stringify(["service", "bedroom", ""]),
  open: true,
  lastAlertAt: minutesAgo(5),
  severity: "sev1",
  ...changes,
});

const outcomes = ({ results }: IntakePlan) => results.flat().map(({ outcome }) => outcome);

describe("planning a batch of alerts", () => {
  test("the first alert of a service opens an incident and pages", () => {
    const planned = plan([entry(signal())]);
    expect(outcomes(planned)).toEqual(["paged"]);
    expect(planned.openings).toMatchObject([{ service: "bedroom", decision: { pageAt: now } }]);
    expect(planned.newAlerts[0]!.incidentId).toBe(planned.openings[0]!.id);
    expect(planned.keys).toMatchObject([
      { state: "firing", receivedCount: 1, incidentId: planned.openings[0]!.id },
    ]);
  });

  test("a repeat of an open alert raises the count and asks nobody", () => {
    const planned = plan([entry(signal(), signal())], {});
    expect(outcomes(planned)).toEqual(["paged", "deduplicated"]);
    expect(planned.newAlerts).toHaveLength(1);
    expect(planned.keys).toMatchObject([{ receivedCount: 2 }]);
  });

  test("the same key through another API key is another alert", () => {
    const planned = plan([entry(signal()), { ...entry(signal()), scope: "key-2" }]);
    expect(planned.newAlerts).toHaveLength(2);
  });

  test("alerts of one service and failure domain in one batch open one incident", () => {
    const planned = plan([entry(signal({ dedupKey: "a" }), signal({ dedupKey: "b" }))]);
    expect(planned.openings).toHaveLength(1);
    expect(planned.joins).toMatchObject([{ id: planned.openings[0]!.id, decision: null }]);
  });

  test("alerts of two regions open two incidents", () => {
    const inRegion = (region: string) => signal({ dedupKey: region, labels: { service: "bedroom", region } });
    expect(plan([entry(inRegion("eu"), inRegion("us"))]).openings).toHaveLength(2);
  });

  test("an alert joins the incident that is open, and opens another after 30 quiet minutes", () => {
    const other = entry(signal({ dedupKey: "other" }));
    const joined = plan([other], { incidents: [openIncident({ lastAlertAt: minutesAgo(29) })] });
    expect(joined.openings).toEqual([]);
    expect(joined.joins).toMatchObject([{ id: "incident-0" }]);
    const apart = plan([other], { incidents: [openIncident({ lastAlertAt: minutesAgo(30) })] });
    expect(apart.openings).toHaveLength(1);
  });

  test("a louder alert asks for more than its incident has asked for", () => {
    const planned = plan([entry(signal({ dedupKey: "loud" }))], {
      incidents: [openIncident({ severity: "sev2" })],
    });
    expect(planned.joins).toMatchObject([{ severity: "sev1", decision: { outcome: "paged" } }]);
  });

  test("an open alert that grows louder asks for more, once", () => {
    const planned = plan([entry(signal(), signal())], {
      keys: [openKey({ severity: "sev2" })],
      incidents: [openIncident({ severity: "sev2" })],
    });
    expect(planned.joins).toHaveLength(1);
    expect(planned.keys).toMatchObject([{ severity: "sev1", receivedCount: 3 }]);
  });

  test("a ticket that grows into Sev 1 opens an incident and pages", () => {
    const planned = plan([entry(signal({ severity: "sev3" }), signal())]);
    expect(outcomes(planned)).toEqual(["ticketed", "paged"]);
    expect(planned.raised).toMatchObject([{ outcome: "paged", incidentId: planned.openings[0]!.id }]);
    expect(planned.keys).toMatchObject([{ severity: "sev1", incidentId: planned.openings[0]!.id }]);
  });

  test("a flapping alert whose incident is over opens one that pages when it fires on steadily", () => {
    const flappy = openKey({
      state: "resolved",
      resolvedAt: minutesAgo(1),
      changedAt: [minutesAgo(9), minutesAgo(8), minutesAgo(7), minutesAgo(1)],
      flapPaged: true,
    });
    const planned = plan([entry(signal())], { keys: [flappy] });
    expect(outcomes(planned)).toEqual(["suppressed"]);
    expect(planned.openings).toHaveLength(1);
    expect(planned.openings[0]!.decision.pageAt!.getTime()).toBeGreaterThan(now.getTime());
  });

  test("an alert that fires on after people resolved its incident is a new one", () => {
    const planned = plan([entry(signal())], { keys: [openKey()] });
    expect(outcomes(planned)).toEqual(["paged"]);
    expect(planned.openings).toHaveLength(1);
    expect(planned.superseded).toMatchObject([{ alertId: "alert-0", state: "resolved" }]);
  });

  test("the end of an alert is carried to its incident, the last end of several", () => {
    const planned = plan(
      [
        entry(
          signal({ action: "resolve", endsAt: minutesAgo(1) }),
          signal({ action: "resolve", dedupKey: "b", endsAt: minutesAgo(3) }),
        ),
      ],
      { keys: [openKey(), openKey({ dedupKey: "b", alertId: "alert-b" })], incidents: [openIncident()] },
    );
    expect(outcomes(planned)).toEqual(["resolved", "resolved"]);
    expect([...planned.ends]).toEqual([["incident-0", minutesAgo(1)]]);
  });

  test("a trigger after a resolve in the same batch is a new alert", () => {
    const planned = plan([entry(signal({ action: "resolve" }), signal())], {
      keys: [openKey()],
      incidents: [openIncident()],
    });
    expect(planned.newAlerts).toHaveLength(1);
    expect(planned.joins).toHaveLength(1);
    expect(planned.ends.size).toBe(0);
  });

  test("an acknowledgement by a sender is passed to the incident", () => {
    const planned = plan([entry(signal({ action: "acknowledge" }))], {
      keys: [openKey()],
      incidents: [openIncident()],
    });
    expect(planned.acknowledgements).toEqual([{ incidentId: "incident-0", sender: "Prometheus" }]);
    expect(planned.keys).toMatchObject([{ state: "acknowledged" }]);
  });

  test.each(["acknowledge", "resolve"] as const)(
    "%s of an alert that is not open changes nothing",
    (action) => {
      const planned = plan([entry(signal({ action }))]);
      expect(planned.keys).toEqual([]);
      expect(planned.ends.size).toBe(0);
      expect(planned.acknowledgements).toEqual([]);
    },
  );

  test("a resolve that is sent again changes nothing", () => {
    const ended = openKey({ state: "resolved", resolvedAt: minutesAgo(2) });
    const planned = plan([entry(signal({ action: "resolve", endsAt: minutesAgo(2) }))], { keys: [ended] });
    expect(planned.keys).toEqual([]);
  });

  test("an alert of nobody's service is kept, opens an incident of the catch-all team, and says so", () => {
    const planned = plan([entry(signal({ labels: {} }))]);
    expect(outcomes(planned)).toEqual(["unowned"]);
    expect(planned.openings).toMatchObject([{ service: null, decision: { pageAt: now } }]);
  });

  test("where nobody is on call the incident opens and the page waits", () => {
    const until = new Date("2026-03-02T17:00:00Z");
    const planned = plan([entry(signal())], {
      onCall: { workingHours: false, deferredUntil: until, nextWorkingAt: until },
    });
    expect(outcomes(planned)).toEqual(["deferred"]);
    expect(planned.openings).toMatchObject([{ decision: { pageAt: until } }]);
  });

  test("a Sev 3 alert is a ticket and opens no incident", () => {
    const planned = plan([entry(signal({ severity: "sev3" }))]);
    expect(outcomes(planned)).toEqual(["ticketed"]);
    expect(planned.openings).toEqual([]);
    expect(planned.newAlerts).toMatchObject([{ incidentId: null }]);
  });

  test("an alert that came and went all the time joins its incident as flapping", () => {
    const flappy = openKey({
      state: "resolved",
      resolvedAt: minutesAgo(1),
      changedAt: [minutesAgo(9), minutesAgo(8), minutesAgo(7), minutesAgo(1)],
    });
    const planned = plan([entry(signal())], { keys: [flappy], incidents: [openIncident()] });
    expect(planned.joins).toMatchObject([{ flapping: { changes: 5 } }]);
  });
});
