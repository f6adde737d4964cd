import { AppError, invalidField } from "../../lib/errors.ts";
import { parseMajor } from "../../lib/money.ts";
import type { Resource } from "../../platform/access.ts";
import { command, type CommandStep } from "../../platform/command.ts";
import type { Context } from "../../platform/context.ts";
import type { Tx } from "../../platform/database.ts";
import { loadServiceFacts, type ServiceFacts } from "../../own/catalogue/index.ts";
import { changeBands } from "./change-bands.ts";
import { changeEstimate } from "./change-estimate.ts";
import type { SuggestionKind } from "./model/suggest.ts";
import {
  findReflection,
  lockSuggestion,
  type StoredReflection,
  type StoredSuggestion,
} from "./reflection-queries.ts";
import { reopen, settle } from "./reflection-store.ts";

export type SuggestionAddress = { quarter: string; id: string };

/** An acceptance; another figure than the suggested one may be given, and a note for the history. */
export type Acceptance = { exposurePerHour?: string | number | undefined; note: string };

/**
 * Accepts a suggestion: what the interface manages changes at once, what files manage is left to them with the lines to write.
 */
export const acceptSuggestion = (
  context: Context,
  address: SuggestionAddress,
  wanted: Acceptance,
): Promise<void> =>
  command(context, async (tx, step) => {
    const { reflection, suggestion, service } = await lockOpen(tx, step, address);
    const afterMinor =
      wanted.exposurePerHour === undefined
        ? suggestion.proposal.afterMinor
        : parseMajor(wanted.exposurePerHour, reflection.facts.currency, "exposurePerHour");
    if (suggestion.kind === "move-edge" && wanted.exposurePerHour !== undefined)
      throw invalidField(
        "exposurePerHour",
        "is no part of this suggestion, which moves an edge; leave it out",
      );
    if (afterMinor < 0) throw invalidField("exposurePerHour", "must not be negative");
    const note =
      wanted.note.trim() || `Reflection on ${reflection.quarter}: ${suggestion.words}`.slice(0, 500);
    const by = context.actor.name;
    const proposal = { tx, now: step.now, by, note, ...suggestion.proposal, afterMinor };
    const done = service ? await changeEstimate(proposal, service) : await changeBands(proposal, suggestion);
    const settlement = { state: "accepted", outcome: done.outcome, by, reason: wanted.note } as const;
    await settle(tx, suggestion.id, settlement, step.now);
    return {
      result: undefined,
      audit: [...done.audit, auditOf("accept", suggestion, reflection, wanted.note)],
      events: eventsOf(reflection),
    };
  });

/** Declines a suggestion, with the reason that the next reflection will ask for. */
export const declineSuggestion = (
  context: Context,
  address: SuggestionAddress,
  reason: string,
): Promise<void> =>
  command(context, async (tx, step) => {
    const { reflection, suggestion } = await lockOpen(tx, step, address);
    const settlement = { state: "declined", outcome: null, by: context.actor.name, reason } as const;
    await settle(tx, suggestion.id, settlement, step.now);
    return {
      result: undefined,
      audit: auditOf("decline", suggestion, reflection, reason),
      events: eventsOf(reflection),
    };
  });

/** Takes an answer back; what an acceptance changed stays changed. */
export const reopenSuggestion = (context: Context, address: SuggestionAddress): Promise<void> =>
  command(context, async (tx, step) => {
    const { reflection, suggestion } = await lock(tx, step, address);
    if (suggestion.state === "open") return { result: undefined, audit: null };
    await reopen(tx, suggestion.id);
    return {
      result: undefined,
      audit: auditOf("reopen", suggestion, reflection, ""),
      events: eventsOf(reflection),
    };
  });

const eventsOf = ({ quarter }: StoredReflection) => [
  { type: "reflection.changed", id: quarter },
  { type: "catalogue.changed", id: "catalogue" },
];

const auditOf = (
  verb: string,
  { id, words, state }: StoredSuggestion,
  { quarter }: StoredReflection,
  reason: string,
) => ({
  action: `suggestion.${verb}`,
  subject: { kind: "suggestion", id, name: quarter },
  before: { state },
  after: { words },
  reason,
});

/** Who may answer: of estimates whoever may make them, of bands the administrator. */
export const permissionFor = (
  kind: SuggestionKind,
  service: { id: string; kind: string; ownerTeamId: string | null } | null,
): { permission: string; resource: Resource } =>
  kind === "move-edge"
    ? { permission: "organisation.administer", resource: {} }
    : {
        permission: "service.estimate",
        resource: {
          ownerTeamId: service?.ownerTeamId ?? null,
          serviceId: service?.id ?? null,
          serviceKind: service?.kind ?? "",
        },
      };

/** A service as who may answer for it depends on it. */
export const ownedService = ({ id, kind, ownerTeam }: Pick<ServiceFacts, "id" | "kind" | "ownerTeam">) => ({
  id,
  kind,
  ownerTeamId: ownerTeam?.id ?? null,
});

type Locked = { reflection: StoredReflection; suggestion: StoredSuggestion; service: ServiceFacts | null };

async function lock(tx: Tx, step: CommandStep, { quarter, id }: SuggestionAddress): Promise<Locked> {
  const reflection = await findReflection(tx, quarter);
  const suggestion = reflection && (await lockSuggestion(tx, reflection.id, id));
  if (!suggestion)
    throw new AppError(
      "not_found",
      `There is no such suggestion of ${quarter}; it may have been prepared anew.`,
    );
  const { serviceId } = suggestion;
  const service =
    serviceId === null ? null : ((await loadServiceFacts(tx, [serviceId], step.now))[0] ?? null);
  const { permission, resource } = permissionFor(suggestion.kind, service && ownedService(service));
  step.require(permission, resource);
  return { reflection, suggestion, service };
}

async function lockOpen(tx: Tx, step: CommandStep, address: SuggestionAddress): Promise<Locked> {
  const locked = await lock(tx, step, address);
  const { state, settledBy } = locked.suggestion;
  if (state !== "open")
    throw new AppError("conflict", `${settledBy} has ${state} this already; take that back first.`);
  return locked;
}
