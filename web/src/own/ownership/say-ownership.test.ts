import { expect, test } from "vitest";
import { sayOwnership } from "./say-ownership.ts";
import type { OwnershipRow, Party } from "./use-ownership-matrix.ts";

const row = (accountable: Party | null, responsible: Party | null) =>
  ({
    accountable: accountable && { party: accountable },
    responsible: responsible && { party: responsible },
  }) as OwnershipRow;

const product = row("head-of-product", "owning-team");
const delivery = row("head-of-delivery", "owning-team");
const foundational = row("head-of-operations", "application-support");
const unowned = row(null, null);

const sentence = (items: OwnershipRow[], vacant: Party[] = []) => {
  const said = sayOwnership({ items, vacant });
  return [...(said.unowned === null ? [] : [said.unowned]), ...said.others].join(" ");
};

test.each<[OwnershipRow[], Party[], string]>([
  [[product], [], "1 service: it has somebody accountable."],
  [[product, foundational], [], "2 services: each has somebody accountable."],
  [[unowned, product], [], "1 service has nobody accountable: it has no owner."],
  [[unowned, unowned, product], [], "2 services have nobody accountable: they have no owner."],
  [
    [delivery, delivery, delivery, product],
    ["head-of-delivery"],
    "Nobody is head of delivery, so 3 services have nobody accountable.",
  ],
  [
    [unowned, delivery],
    ["head-of-delivery"],
    "1 service has nobody accountable: it has no owner. Nobody is head of delivery, so 1 service has nobody accountable.",
  ],
])("%# says who lacks somebody accountable, and why", (items, vacant, said) =>
  expect(sentence(items, vacant)).toBe(said),
);

test("a part that nobody holds is told only where a service needs it to be accountable or responsible", () => {
  expect(sentence([product], ["head-of-operations", "application-support"])).toBe(
    "1 service: it has somebody accountable.",
  );
  expect(sentence([product, foundational], ["application-support"])).toBe(
    "2 services: each has somebody accountable. No team is application support, so 1 service has nobody responsible.",
  );
});
