import { AppError } from "../../lib/errors.ts";
import { loadPersonActor } from "../../own/access/index.ts";
import { command } from "../../platform/command.ts";
import type { Context, Platform } from "../../platform/context.ts";
import { findAcknowledgeLink, useAcknowledgeLink, type AcknowledgeLink } from "./acknowledge-link-store.ts";
import type { PageContent, PagedIncidents } from "./paged-incidents.ts";

/** What a link says now: `open` waits for the press of a button, every other kind only tells how it stands. */
export type LinkState =
  | { kind: "unknown" }
  | { kind: "expired" }
  | { kind: "refused"; reason: string }
  | { kind: "open" | "used" | "answered"; link: AcknowledgeLink; shown: readonly PageContent[] };

const shownInFull = 10;
const acknowledgedAtOnce = 8;

/** Reads a link without using it: previews and scanners that open it change nothing. */
export async function readLink(
  platform: Platform,
  incidents: PagedIncidents,
  token: string,
): Promise<LinkState> {
  const link = await findAcknowledgeLink(platform.db, token);
  if (!link || link.incidentIds.length === 0) return { kind: "unknown" };
  if (link.usedAt === null && link.expiresAt <= platform.clock.now()) return { kind: "expired" };
  const shown = await Promise.all(
    link.incidentIds.slice(0, shownInFull).map((id) => incidents.describe(platform.db, id)),
  );
  if (link.usedAt !== null) return { kind: "used", link, shown };
  // Whoever was called in to an incident that somebody is on may still say that they are on it too.
  const mayJoin = link.waits && shown.some(({ answer }) => answer.kind === "acknowledged");
  const waits =
    mayJoin || link.incidentIds.length > shownInFull || shown.some(({ answer }) => answer.kind === "open");
  return { kind: waits ? "open" : "answered", link, shown };
}

/** Acknowledges what a link stands for, as the person whom it was sent to, once; then tells how it stands. */
export async function acknowledgeByLink(
  platform: Platform,
  incidents: PagedIncidents,
  token: string,
  origin: string,
): Promise<LinkState> {
  const state = await readLink(platform, incidents, token);
  if (state.kind !== "open") return state;
  const { personId, incidentIds } = state.link;
  const actor = await loadPersonActor(platform.db, personId);
  if (!actor) return { kind: "unknown" };
  const context: Context = { ...platform, actor, origin };
  try {
    await acknowledgeAll(context, incidents, incidentIds);
  } catch (error) {
    if (error instanceof AppError && error.code === "forbidden")
      return { kind: "refused", reason: error.message };
    throw error;
  }
  await useLink(context, token);
  return readLink(platform, incidents, token);
}

async function acknowledgeAll(
  context: Context,
  incidents: PagedIncidents,
  incidentIds: readonly string[],
): Promise<void> {
  for (let from = 0; from < incidentIds.length; from += acknowledgedAtOnce)
    await Promise.all(
      incidentIds
        .slice(from, from + acknowledgedAtOnce)
        .map((incidentId) => acknowledgeUnlessOver(context, incidents, incidentId)),
    );
}

/** An incident that ended meanwhile refuses; the page then shows that. */
async function acknowledgeUnlessOver(
  context: Context,
  incidents: PagedIncidents,
  incidentId: string,
): Promise<void> {
  try {
    await incidents.acknowledge(context, incidentId);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "conflict") throw error;
  }
}

const useLink = (context: Context, token: string): Promise<void> =>
  command(context, async (tx, step) => {
    step.require("contact.own");
    await useAcknowledgeLink(tx, token, step.now);
    // The incidents' own acknowledgement is what the audit log keeps.
    return { result: undefined, audit: null };
  });
