import { describe, expect, test } from "vitest";
import { filterRows, holderText } from "./ownership-rows.ts";
import type { OwnershipRow } from "./use-ownership-matrix.ts";

const named = (slug: string) => ({ slug, name: slug });
const row = (slug: string, rest: Partial<OwnershipRow>): OwnershipRow => ({
  service: named(slug),
  kind: "digital",
  lifecycle: "live",
  team: null,
  domain: null,
  accountable: null,
  responsible: null,
  informed: [],
  ...rest,
});

const rows = [
  row("bedroom", { team: named("bedroom"), domain: named("home") }),
  row("ledger", { team: named("finance"), kind: "foundational" }),
  row("pilot", {}),
];

test.each([
  [{}, ["bedroom", "ledger", "pilot"]],
  [{ domain: "home" }, ["bedroom"]],
  [{ team: "finance" }, ["ledger"]],
  [{ team: "none" }, ["pilot"]],
  [{ kind: "foundational" }, ["ledger"]],
  [{ kind: "foundational", domain: "home" }, []],
])("%o finds %o", (address, slugs) =>
  expect(filterRows(rows, address).map(({ service }) => service.slug)).toEqual(slugs),
);

describe("a part in a file or a filter", () => {
  test.each([
    [
      { party: "head-of-product" as const, team: null, people: [named("Priya"), named("Lin")] },
      "head of product (Priya, Lin)",
    ],
    [{ party: "owning-team" as const, team: named("Bedroom"), people: [] }, "owning team (Bedroom)"],
    [{ party: "head-of-delivery" as const, team: null, people: [] }, "head of delivery (nobody)"],
    [{ party: "product-teams" as const, team: null, people: [] }, "product teams"],
  ])("%# is %s", (holder, text) => expect(holderText(holder)).toBe(text));
});
