import { z } from "zod";
import { invalidField } from "../../lib/errors.ts";

/** The query of every list: `limit` and the `next` of the page before. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(500).optional(),
};

export const encodeCursor = (position: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(position)).toString("base64url");

/** Reads a cursor back; a wrong one is refused rather than ignored. */
export function decodeCursor(cursor: string | undefined): (string | number)[] | null {
  if (cursor === undefined) return null;
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(position) && position.every((part) => ["string", "number"].includes(typeof part)))
      return position;
  } catch {
    // refused below
  }
  throw invalidField("cursor", "use the `next` of the previous page as it was given");
}

/** `{items, next}` from one row more than was asked for. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  positionOf: (row: Row) => readonly (string | number)[],
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => toItem(row)),
    next: rows.length > limit && last !== undefined ? encodeCursor(positionOf(last)) : null,
  };
}
