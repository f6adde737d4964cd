import { describe, expect, test } from "vitest";
import { matrixRow, vacantParties, type PartyHolders } from "./ownership-matrix.ts";

const priya = { slug: "priya", name: "Priya" };
const oscar = { slug: "oscar", name: "Oscar" };
const support = { slug: "support", name: "Support" };
const holders: PartyHolders = {
  peopleByRole: new Map([
    ["head-of-product", [priya]],
    ["head-of-operations", [oscar]],
  ]),
  applicationSupport: support,
};
const bedroom = { slug: "bedroom", name: "Bedroom", fundedBy: "product" as const };

describe("who holds which part", () => {
  test("a digital service: its head by the team's funding is accountable, the team responsible", () => {
    expect(matrixRow({ kind: "digital", ownerTeam: bedroom }, holders)).toEqual({
      accountable: { party: "head-of-product", team: null, people: [priya] },
      responsible: { party: "owning-team", team: { slug: "bedroom", name: "Bedroom" }, people: [] },
      informed: [
        { party: "head-of-operations", team: null, people: [oscar] },
        { party: "application-support", team: support, people: [] },
      ],
    });
  });

  test("a foundational system: the head of operations and application support, the rest are informed", () => {
    const row = matrixRow({ kind: "foundational", ownerTeam: bedroom }, holders);
    expect([row.accountable?.people, row.responsible?.team]).toEqual([[oscar], support]);
    expect(row.informed.map(({ party }) => party)).toEqual([
      "head-of-product",
      "head-of-delivery",
      "product-teams",
    ]);
  });

  test("a digital service without an owner: nobody", () => {
    expect(matrixRow({ kind: "digital", ownerTeam: null }, holders)).toEqual({
      accountable: null,
      responsible: null,
      informed: [],
    });
  });
});

test("a part that nobody holds is vacant, once, however many services ask for it", () => {
  const funded = { ...bedroom, fundedBy: "it" as const };
  const rows = [1, 2].map(() => matrixRow({ kind: "digital", ownerTeam: funded }, holders));
  expect(vacantParties(rows)).toEqual(["head-of-delivery"]);
});
