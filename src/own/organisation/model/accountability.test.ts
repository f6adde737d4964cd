import { expect, test } from "vitest";
import { accountabilityFor } from "./accountability.ts";

test.each([
  ["digital", "product", "head-of-product", "owning-team", ["head-of-operations", "application-support"]],
  ["digital", "it", "head-of-delivery", "owning-team", ["head-of-operations", "application-support"]],
  [
    "foundational",
    "product",
    "head-of-operations",
    "application-support",
    ["head-of-product", "head-of-delivery", "product-teams"],
  ],
  [
    "foundational",
    "it",
    "head-of-operations",
    "application-support",
    ["head-of-product", "head-of-delivery", "product-teams"],
  ],
] as const)(
  "a %s service of a team funded by %s: %s is accountable, %s responsible",
  (kind, fundedBy, accountable, responsible, informed) => {
    expect(accountabilityFor(kind, fundedBy)).toEqual({ accountable, responsible, informed });
  },
);
