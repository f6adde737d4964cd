import { askedAgain, escalate, newPage, stepPerformed, type OnCallBoard } from "../oncall/index.ts";
import type { Aftermath } from "./aftermath.ts";
import type { AlertDemand } from "./alerted-incidents.ts";
import { markPaged } from "./model/lifecycle.ts";
import type { StoredIncident } from "./stored-incident.ts";

export const escalationTimer = "incident.escalate";

const runwright = "Runwright";

/** Begins to ask for people as an alert or a person demands: at once, later, or not at all. */
export function beginEscalation(
  stored: StoredIncident,
  demand: AlertDemand,
  board: OnCallBoard,
  aftermath: Aftermath,
): StoredIncident {
  if (demand.pageAt === null) {
    aftermath.tell(stored.id, runwright, { kind: "deferred", reason: demand.reason, untilAt: null });
    return { ...stored, pageReason: demand.reason, deferredUntil: null, escalation: null };
  }
  const later = demand.pageAt > aftermath.now ? demand.pageAt : null;
  const asked = ask(stored, board, aftermath, later);
  const begun = { ...asked, pageReason: later ? demand.reason : asked.pageReason };
  if (begun.deferredUntil !== null || begun.escalation === null)
    aftermath.tell(stored.id, runwright, {
      kind: "deferred",
      reason: begun.pageReason,
      untilAt: begun.deferredUntil?.toISOString() ?? null,
    });
  return advanceEscalation(begun, board, aftermath);
}

/** Asks on-call for the people of this instant; `deferredUntil` holds them until then. */
function ask(
  stored: StoredIncident,
  board: OnCallBoard,
  { now }: Aftermath,
  deferredUntil: Date | null,
): StoredIncident {
  const answer = board.onCall(stored.incident.service, now, {
    incidentKinds: stored.security ? ["security"] : [],
  });
  const { steps, repeat, finalWaitSeconds, answerHoldsUntil } = answer;
  const until = deferredUntil ?? answer.deferredUntil;
  const progress = { deferredUntil: until, answerHoldsUntil };
  const page = stored.escalation ? askedAgain(stored.escalation.page, now, progress) : newPage(now, progress);
  const plan = {
    steps: steps.map(({ afterSeconds, people }) => ({ afterSeconds, people })),
    repeat,
    finalWaitSeconds,
  };
  return {
    ...stored,
    onCall: {
      reason: answer.reason,
      reasonCode: answer.reasonCode,
      workingHours: answer.workingHours,
      level: answer.level,
      warnings: answer.warnings,
    },
    pageReason: answer.reason,
    deferredUntil: until,
    // Without a step there is nobody in the whole organisation to ask; the answer's warnings say what to mend.
    escalation: steps.length === 0 && until === null ? null : { plan, page },
  };
}

/** Does whatever is due of an incident's escalation at this instant, and sets the timer for what comes next. */
export function advanceEscalation(
  incident: StoredIncident,
  board: OnCallBoard,
  aftermath: Aftermath,
): StoredIncident {
  let stored = incident;
  // Bounded: each turn performs a step or asks anew; a plan that asks forever would be a bug, not an incident.
  for (let turn = 0; turn < 50; turn += 1) {
    if (stored.escalation === null) return stored;
    const { plan, page } = stored.escalation;
    const outcome = escalate(plan, page, aftermath.now);
    switch (outcome.kind) {
      case "ended":
        aftermath.cancelTimer(escalationTimer, stored.id);
        return { ...stored, deferredUntil: null };
      case "deferred":
      case "waiting":
        aftermath.setTimer(escalationTimer, stored.id, outcome.nextDueAt);
        return stored;
      case "exhausted":
        aftermath.cancelTimer(escalationTimer, stored.id);
        return alarmAdministrators(stored, board, aftermath);
      case "ask-again":
        stored = askAnew(stored, board, aftermath);
        break;
      case "due":
        stored = performStep(stored, outcome, board, aftermath);
    }
  }
  throw new Error(`The escalation of incident ${incident.number} does not come to rest`);
}

function askAnew(stored: StoredIncident, board: OnCallBoard, aftermath: Aftermath): StoredIncident {
  const asked = ask(stored, board, aftermath, null);
  if (asked.deferredUntil)
    aftermath.tell(stored.id, runwright, {
      kind: "deferred",
      reason: asked.pageReason,
      untilAt: asked.deferredUntil.toISOString(),
    });
  return asked;
}

/** Nobody answered at any step: the organisation's administrators are asked, whatever the hour. */
function alarmAdministrators(
  stored: StoredIncident,
  { facts }: OnCallBoard,
  aftermath: Aftermath,
): StoredIncident {
  aftermath.tell(stored.id, runwright, { kind: "escalation-exhausted" });
  for (const personId of facts.organisation.administratorIds)
    aftermath.page({
      incidentId: stored.id,
      personId,
      reason: "nobody acknowledged at any step of the escalation",
      step: stored.escalation!.plan.steps.length,
      round: stored.escalation!.plan.repeat,
    });
  return { ...stored, escalation: null };
}

function performStep(
  stored: StoredIncident,
  due: { round: number; stepIndex: number; people: readonly string[] },
  board: OnCallBoard,
  aftermath: Aftermath,
): StoredIncident {
  const escalation = stored.escalation!;
  const isFirst = due.round === 0 && due.stepIndex === 0;
  const reason = isFirst
    ? stored.pageReason
    : `${unansweredWords(escalation.page.beganAt, aftermath.now)}; ${stored.pageReason}`;
  for (const personId of due.people)
    aftermath.page({ incidentId: stored.id, personId, reason, step: due.stepIndex, round: due.round });
  const people = due.people.map((id) => board.person(id)?.name ?? id);
  aftermath.tell(
    stored.id,
    runwright,
    isFirst
      ? { kind: "paged", people, reason: stored.pageReason }
      : { kind: "escalated", people, step: due.round * escalation.plan.steps.length + due.stepIndex + 1 },
  );
  return {
    ...stored,
    deferredUntil: null,
    incident: markPaged(stored.incident, aftermath.now),
    escalation: { ...escalation, page: stepPerformed(escalation.page, aftermath.now) },
  };
}

/** Why somebody is asked who is not the first: "nobody has acknowledged for 10 minutes". */
function unansweredWords(sinceAt: Date, now: Date): string {
  const minutes = Math.round((now.getTime() - sinceAt.getTime()) / 60_000);
  if (minutes < 1) return "nobody has acknowledged yet";
  return `nobody has acknowledged for ${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
}

/** Somebody answered: nobody else is asked. */
export function acknowledgeEscalation(
  stored: StoredIncident,
  personId: string | null,
  aftermath: Aftermath,
): StoredIncident {
  aftermath.cancelTimer(escalationTimer, stored.id);
  aftermath.endPages(stored.id, personId);
  if (stored.escalation === null) return { ...stored, deferredUntil: null };
  const { plan, page } = stored.escalation;
  return {
    ...stored,
    deferredUntil: null,
    escalation: { plan, page: { ...page, acknowledgedAt: aftermath.now } },
  };
}

/** It is over (mitigated or resolved): nobody is asked any more. */
export function closeEscalation(stored: StoredIncident, aftermath: Aftermath): StoredIncident {
  aftermath.cancelTimer(escalationTimer, stored.id);
  aftermath.endPages(stored.id, null);
  return { ...stored, deferredUntil: null, escalation: null };
}
