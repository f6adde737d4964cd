import { sql } from "kysely";
import type { Db, Tx } from "../../platform/database.ts";
import { hashSecret, newSecret } from "../../platform/identifiers.ts";

const linkHours = 24;
// 43 letters and digits are 256 bits: no guessing, at any rate of tries.
const tokenLength = 43;

/** The tokens of one message: for each incident that it tells in full, and for all of them where there are several. */
export type BundleLinks = { byIncident: ReadonlyMap<string, string>; all: string | null };

/** Makes the links of a message, each bound to the person and its pages; only hashes are kept. */
export async function makeAcknowledgeLinks(
  tx: Tx,
  personId: string,
  pages: readonly { pageId: string; incidentId: string }[],
  toldIncidentIds: readonly string[],
  now: Date,
): Promise<BundleLinks> {
  const pageIdsOf = (incidentId: string) =>
    pages.filter((page) => page.incidentId === incidentId).map(({ pageId }) => pageId);
  const one = toldIncidentIds.map((incidentId) => ({
    incidentId,
    token: newSecret(tokenLength),
    pageIds: pageIdsOf(incidentId),
  }));
  const several = new Set(pages.map(({ incidentId }) => incidentId)).size > 1;
  const all = several ? { token: newSecret(tokenLength), pageIds: pages.map(({ pageId }) => pageId) } : null;
  await tx
    .insertInto("acknowledge_link")
    .values(
      [...one, ...(all ? [all] : [])].map(({ token, pageIds }) => ({
        token_hash: hashSecret(token),
        person_id: personId,
        page_ids: pageIds,
        expires_at: new Date(now.getTime() + linkHours * 3_600_000),
      })),
    )
    .execute();
  return {
    byIncident: new Map(one.map(({ incidentId, token }) => [incidentId, token])),
    all: all?.token ?? null,
  };
}

/** What a link stands for. */
export type AcknowledgeLink = {
  personId: string;
  personName: string;
  timeZone: string;
  incidentIds: string[];
  expiresAt: Date;
  usedAt: Date | null;
  /** Whether one of its pages still waits for this person, though somebody else may be on the incident. */
  waits: boolean;
};

/** The link of a token; null where there is none. */
export async function findAcknowledgeLink(db: Db, token: string): Promise<AcknowledgeLink | null> {
  const link = await db
    .selectFrom("acknowledge_link as l")
    .innerJoin("person as p", "p.id", "l.person_id")
    .select(["l.person_id", "p.name", "p.time_zone", "l.page_ids", "l.expires_at", "l.used_at"])
    .where("l.token_hash", "=", hashSecret(token))
    .executeTakeFirst();
  if (!link) return null;
  const pages = await db
    .selectFrom("page")
    .select(["incident_id", "ended_at"])
    .where("id", "=", sql<string>`any(${link.page_ids}::uuid[])`)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return {
    personId: link.person_id,
    personName: link.name,
    timeZone: link.time_zone,
    incidentIds: [...new Set(pages.map(({ incident_id }) => incident_id))],
    expiresAt: link.expires_at,
    usedAt: link.used_at,
    waits: pages.some(({ ended_at }) => ended_at === null),
  };
}

/** Notes that a link was used, so that it acknowledges nothing a second time. */
export const useAcknowledgeLink = (tx: Tx, token: string, now: Date) =>
  tx
    .updateTable("acknowledge_link")
    .set({ used_at: now })
    .where("token_hash", "=", hashSecret(token))
    .where("used_at", "is", null)
    .execute();
