import { describe, expect, test } from "vitest";
import {
  agreeingSides,
  memberSides,
  missingSides,
  readEffectiveAt,
  readTransferReason,
  sidesOf,
  type Agreement,
} from "./transfer.ts";

const transfer = (fields: Partial<Agreement> = {}): Agreement => ({
  fromTeamId: "bedroom",
  fromHasPeople: true,
  toTeamId: "checkout",
  givenBy: null,
  takenBy: null,
  ...fields,
});
const member = (...teamIds: string[]) => ({ teamIds, isAdministrator: false });
const administrator = { teamIds: ["platform"], isAdministrator: true };

describe("both teams must agree", () => {
  test.each<[string, Agreement, string[]]>([
    ["at first both are missing", transfer(), ["giving", "taking"]],
    ["one has agreed", transfer({ givenBy: "Ada" }), ["taking"]],
    ["both have", transfer({ givenBy: "Ada", takenBy: "Ivan" }), []],
    ["nobody gives away what nobody owns", transfer({ fromTeamId: null }), ["taking"]],
  ])("%s", (_, agreement, expected) => expect(missingSides(agreement)).toEqual(expected));

  test.each<[string, { teamIds: string[]; isAdministrator: boolean }, string[]]>([
    ["a member of the giving team", member("bedroom"), ["giving"]],
    ["a member of the taking team", member("checkout"), ["taking"]],
    ["a member of both", member("checkout", "bedroom"), ["giving", "taking"]],
    ["a member of neither", member("garden"), []],
    ["an administrator of neither", administrator, ["giving", "taking"]],
    [
      "an administrator who is in one speaks for that one",
      { ...administrator, teamIds: ["bedroom"] },
      ["giving"],
    ],
  ])("%s", (_, actor, expected) => expect(sidesOf(transfer(), actor)).toEqual(expected));

  test("an administrator of the taking team speaks for a giving team that has nobody left", () => {
    const abandoned = transfer({ fromHasPeople: false });
    const taker = { ...administrator, teamIds: ["checkout"] };
    expect(sidesOf(abandoned, taker)).toEqual(["giving", "taking"]);
    expect(sidesOf(transfer(), taker)).toEqual(["taking"]);
    expect(sidesOf(abandoned, member("checkout"))).toEqual(["taking"]);
  });

  test("who proposes has agreed for the teams that they are of, and for no other", () => {
    expect(memberSides(transfer(), member("bedroom"))).toEqual(["giving"]);
    expect(memberSides(transfer(), administrator)).toEqual([]);
  });

  test("a second yes of the same team is refused, and says whose the first was", () => {
    expect(agreeingSides(transfer({ givenBy: "Ada" }), member("bedroom", "checkout"))).toEqual(["taking"]);
    expect(() => agreeingSides(transfer({ givenBy: "Ada" }), member("bedroom"))).toThrow(
      "Ada has approved this transfer for your team already",
    );
  });
});

describe("when and why", () => {
  const now = new Date("2026-03-02T10:00:00Z");
  test.each<[string | undefined, string]>([
    [undefined, "2026-03-02T10:00:00Z"],
    ["2026-03-02T00:00:00Z", "2026-03-02T10:00:00Z"],
    ["2026-04-01T00:00:00Z", "2026-04-01T00:00:00Z"],
  ])("from %s it holds from %s", (wanted, expected) =>
    expect(readEffectiveAt(wanted === undefined ? undefined : new Date(wanted), now)).toEqual(
      new Date(expected),
    ),
  );
  test.each(["2026-02-28T00:00:00Z", "2027-03-10T00:00:00Z"])("%s is refused", (wanted) =>
    expect(() => readEffectiveAt(new Date(wanted), now)).toThrow("effectiveAt: lies"),
  );
  test("without a reason it is refused", () => {
    expect(readTransferReason(" they know it best ")).toBe("they know it best");
    expect(() => readTransferReason("  ")).toThrow("reason: say why");
  });
});
