import { z } from "zod";
import { invalidField } from "../../lib/errors.ts";
import type { Platform } from "../../platform/context.ts";
import type { Routes } from "../../platform/http/server.ts";
import { decodeCursor, encodeCursor, pageQuery } from "../../platform/http/paging-cursor.ts";
import { instant } from "../../platform/http/shapes.ts";
import type { Gap, GapDetector } from "./gap.ts";

const gap = z
  .object({
    kind: z.string(),
    subject: z.string(),
    text: z.string(),
    owner: z.string().describe("Who should mend it"),
    address: z.string().nullable().describe("Where it is mended, in the web application"),
    since: instant.nullable(),
  })
  .meta({ id: "OwnershipGap" });

const gaps = z.object({
  text: z.string(),
  total: z.int(),
  kinds: z.array(z.object({ kind: z.string(), label: z.string(), total: z.int() })),
  items: z.array(gap).describe("The first of each kind; ask for one kind to see more"),
  next: z.string().nullable(),
});

const fewOfEach = 20;

type Found = { detector: GapDetector; total: number; gaps: Gap[] };

/** What nobody looks after, with somebody who should mend it. */
export const gapRoutes =
  ({ db, clock }: Platform, detectors: readonly GapDetector[]): Routes =>
  async (app) => {
    app.get(
      "/ownership/gaps",
      {
        config: { permission: "signed-in" },
        schema: {
          tags: ["own"],
          summary: "Gaps in ownership: what nobody looks after, and who should mend that",
          querystring: z.object({
            ...pageQuery,
            kind: z.string().max(60).optional().describe("One kind alone, a page at a time"),
          }),
          response: { 200: gaps },
        },
      },
      async ({ query: { kind, limit, cursor } }) => {
        if (kind !== undefined && !detectors.some((one) => one.kind === kind))
          throw invalidField("kind", `write one of ${detectors.map((one) => one.kind).join(", ")}`);
        const now = clock.now();
        const offset = readOffset(cursor);
        const found = await Promise.all(
          detectors.map(async (detector): Promise<Found> => {
            if (detector.kind === kind)
              return { detector, ...(await detector.find(db, now, { limit, offset })) };
            const few = kind === undefined ? fewOfEach : 1;
            return { detector, ...(await detector.find(db, now, { limit: few, offset: 0 })) };
          }),
        );
        const shown = found.filter(({ detector }) => kind === undefined || detector.kind === kind);
        return {
          text: gapsInWords(found),
          total: found.reduce((sum, { total }) => sum + total, 0),
          kinds: found.map(({ detector, total }) => ({
            kind: detector.kind,
            label: total === 1 ? detector.label.one : detector.label.many,
            total,
          })),
          items: shown.flatMap(({ detector, gaps: ofKind }) =>
            ofKind.map(({ sinceAt, ...one }) => ({
              kind: detector.kind,
              ...one,
              since: sinceAt?.toISOString() ?? null,
            })),
          ),
          next: kind === undefined ? null : nextCursor(shown, offset),
        };
      },
    );
  };

function readOffset(cursor: string | undefined): number {
  const [offset = 0] = decodeCursor(cursor) ?? [];
  if (typeof offset === "number" && Number.isSafeInteger(offset) && offset >= 0) return offset;
  throw invalidField("cursor", "use the `next` of the previous page as it was given");
}

/** Gaps are mended in any order, so a page begins at a number of rows and not behind one of them. */
function nextCursor([shown]: readonly Found[], offset: number): string | null {
  const until = offset + (shown?.gaps.length ?? 0);
  return shown && until < shown.total && shown.gaps.length > 0 ? encodeCursor([until]) : null;
}

/** "5 gaps: 3 services without a live owner, 2 stale descriptions." */
function gapsInWords(found: readonly Found[]): string {
  const open = found.filter(({ total }) => total > 0);
  const total = open.reduce((sum, one) => sum + one.total, 0);
  if (total === 0) return "No gaps: everything has somebody who looks after it.";
  const parts = open.map(
    ({ detector: { label }, total: count }) => `${count} ${count === 1 ? label.one : label.many}`,
  );
  return `${total} ${total === 1 ? "gap" : "gaps"}: ${parts.join(", ")}.`;
}
