import { z } from "zod";
import { verifyAudit } from "../../platform/audit.ts";
import { invalidField } from "../../lib/errors.ts";
import type { Platform } from "../../platform/context.ts";
import { decodeCursor, encodeCursor, pageQuery } from "../../platform/http/paging-cursor.ts";
import type { Routes } from "../../platform/http/server.ts";
import { instant, instantInput } from "../../platform/http/shapes.ts";
import {
  auditSince,
  listAudit,
  listAuditActions,
  type AuditPosition,
  type AuditRow,
} from "./audit-queries.ts";

const tags = ["own"];
const config = { permission: "audit.read" } as const;

const auditLine = z
  .object({
    seq: z.int(),
    at: instant,
    actor: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string() }),
    action: z.string(),
    subject: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
    before: z.unknown(),
    after: z.unknown(),
    reason: z.string(),
    origin: z.string(),
  })
  .meta({ id: "AuditLine", description: "Who did what to what, when, from where and why" });

const toLine = (row: AuditRow): z.infer<typeof auditLine> => ({
  seq: row.seq,
  at: row.recorded_at.toISOString(),
  actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
  action: row.action,
  subject: { kind: row.subject_kind, id: row.subject_id, name: row.subject_name },
  before: row.before,
  after: row.after,
  reason: row.reason,
  origin: row.origin,
});

/** The audit log, and the proof that nobody has rewritten it. */
export const auditRoutes =
  ({ db }: Platform): Routes =>
  async (app) => {
    app.get(
      "/audit",
      {
        config,
        schema: {
          tags,
          summary: "The audit log, newest first",
          querystring: z.object({
            action: z.string().max(100).optional().describe("Such as incident.acknowledge"),
            subjectKind: z.string().max(100).optional(),
            subject: z.string().max(320).optional().describe("Id or name of what was acted on"),
            actor: z.string().max(320).optional().describe("Id or name of who acted"),
            text: z
              .string()
              .max(200)
              .optional()
              .describe("Stands in a name, the reason, or what was before or after"),
            from: instantInput.optional(),
            to: instantInput.optional(),
            ...pageQuery,
          }),
          response: {
            200: z.object({
              items: z.array(auditLine),
              next: z.string().nullable(),
              searchedTo: instant
                .nullable()
                .describe("How far back this page looked, where the search goes on with `next`"),
            }),
          },
        },
      },
      async ({ query: { cursor, ...filter } }) => {
        const { rows, searchedTo } = await listAudit(db, { ...filter, before: positionOf(cursor) });
        const shown = rows.slice(0, filter.limit);
        const last = rows.length > filter.limit ? toPosition(shown.at(-1)!) : searchedTo;
        return {
          items: shown.map(toLine),
          next: last && encodeCursor([last.recordedAt.getTime(), last.seq]),
          searchedTo: searchedTo?.recordedAt.toISOString() ?? null,
        };
      },
    );

    app.get(
      "/audit/actions",
      {
        config,
        schema: {
          tags,
          summary: "The kinds of act that the audit log knows",
          response: { 200: z.object({ items: z.array(z.string()), next: z.null() }) },
        },
      },
      async () => ({ items: await listAuditActions(db), next: null }),
    );

    app.get(
      "/audit/verify",
      {
        config,
        schema: {
          tags,
          summary: "Prove the audit chain from its first entry",
          response: {
            200: z.object({
              entries: z.int(),
              intact: z.boolean(),
              firstBrokenSeq: z.int().nullable(),
              since: instant.nullable().describe("When the first entry was recorded"),
            }),
          },
        },
      },
      async () => {
        const proof = await verifyAudit(db);
        const since = await auditSince(db);
        const intact = proof.firstBrokenSeq === null;
        return { ...proof, intact, since: since?.toISOString() ?? null };
      },
    );
  };

const toPosition = ({ recorded_at, seq }: AuditRow): AuditPosition => ({ recordedAt: recorded_at, seq });

function positionOf(cursor: string | undefined): AuditPosition | null {
  const position = decodeCursor(cursor);
  if (position === null) return null;
  const [at, seq] = position;
  if (isWithin(at, 8.64e15) && isWithin(seq, Number.MAX_SAFE_INTEGER))
    return { recordedAt: new Date(at), seq };
  throw invalidField("cursor", "use the `next` of the previous page as it was given");
}

const isWithin = (value: unknown, largest: number): value is number =>
  Number.isInteger(value) && Math.abs(value as number) <= largest;
