import { expect, test } from "vitest";
import type { PortalRow } from "./portal-rows.ts";
import { sayPortal } from "./say-portal.ts";

const row = (owned: boolean, incidents = 0) =>
  ({
    owner: owned ? { slug: "a", name: "A" } : null,
    incidents: Array.from({ length: incidents }),
  }) as unknown as PortalRow;

const sentence = (rows: PortalRow[]) => {
  const { services, owners, incidents } = sayPortal(rows);
  return `${services}; ${owners}; ${incidents}.`;
};

test.each([
  [[row(true)], "1 service; it has an owner; no incident is open."],
  [[row(true), row(true, 2)], "2 services; each has an owner; 1 has an open incident."],
  [[row(false), row(true)], "2 services; 1 has no owner; no incident is open."],
  [[row(false, 1), row(false, 1)], "2 services; 2 have no owner; 2 have an open incident."],
])("%# says %s", (rows, said) => expect(sentence(rows)).toBe(said));
