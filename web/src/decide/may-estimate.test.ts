import { expect, test } from "vitest";
import { whyNotEstimate, whyNotEstimateAny } from "./may-estimate.ts";
import type { Estimated, Reader } from "./may-estimate.ts";

const digital: Estimated = { owner: "bedroom", foundational: false };
const foundational: Estimated = { owner: "platform", foundational: true };
const member = (team: string, ...roles: string[]): Reader => ({ roles: [], teams: [{ slug: team, roles }] });
const holder = (role: string): Reader => ({ roles: [role], teams: [] });

test.each<[string, Reader | null, Estimated, boolean]>([
  ["nobody", null, digital, false],
  ["a developer of the owner", member("bedroom", "developer"), digital, false],
  ["a product manager of the owner", member("bedroom", "product-manager"), digital, true],
  ["a product manager of another team", member("hall", "product-manager"), digital, false],
  ["the head of operations, of a digital service", holder("head-of-operations"), digital, false],
  ["the head of operations, of a foundational system", holder("head-of-operations"), foundational, true],
  ["an administrator", holder("administrator"), { owner: null, foundational: false }, true],
  ["anyone, of what nobody owns", member("bedroom", "product-manager"), { ...digital, owner: null }, false],
])("%s", (_who, reader, what, may) => {
  expect(whyNotEstimate(reader, what) === null).toBe(may);
});

test("adding is offered to whoever may estimate something", () => {
  expect(whyNotEstimateAny(member("bedroom", "product-manager"))).toBeNull();
  expect(whyNotEstimateAny(holder("head-of-operations"))).toBeNull();
  expect(whyNotEstimateAny(member("bedroom", "developer"))).toMatch(/product managers/i);
});
