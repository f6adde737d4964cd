import { z } from "zod";
import { verifyAudit } from "../../platform/audit.ts";
import type { Platform } from "../../platform/context.ts";
import { decodeCursor, pageOf, pageQuery } from "../../platform/http/paging-cursor.ts";
import type { Routes } from "../../platform/http/server.ts";
import { instant, instantInput } from "../../platform/http/shapes.ts";
import { listAudit } from "./audit-queries.ts";

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

type AuditRow = Awaited<ReturnType<typeof listAudit>>[number];

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
            from: instantInput.optional(),
            to: instantInput.optional(),
            ...pageQuery,
          }),
          response: { 200: z.object({ items: z.array(auditLine), next: z.string().nullable() }) },
        },
      },
      async ({ query: { cursor, ...filter } }) => {
        const beforeSeq = decodeCursor(cursor)?.[0];
        const rows = await listAudit(db, {
          ...filter,
          beforeSeq: beforeSeq === undefined ? undefined : Number(beforeSeq),
        });
        return pageOf(rows, filter.limit, toLine, ({ seq }) => [seq]);
      },
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
            }),
          },
        },
      },
      async () => {
        const proof = await verifyAudit(db);
        return { ...proof, intact: proof.firstBrokenSeq === null };
      },
    );
  };
