import { counted } from "../../shared/format/words.ts";
import type { PortalRow } from "./portal-rows.ts";

/** What the portal holds, in words; each part may be a link of its own. */
export type PortalWords = { services: string; owners: string; incidents: string };

/** How many services there are, how many of them nobody owns, and how many have an open incident. */
export function sayPortal(rows: readonly PortalRow[]): PortalWords {
  const gaps = rows.filter(({ owner }) => owner === null).length;
  const hurt = rows.filter(({ incidents }) => incidents.length > 0).length;
  const have = (count: number) => counted(count, "has", "have");
  return {
    services: counted(rows.length, "service"),
    owners: gaps > 0 ? `${have(gaps)} no owner` : rows.length === 1 ? "it has an owner" : "each has an owner",
    incidents: hurt > 0 ? `${have(hurt)} an open incident` : "no incident is open",
  };
}
