import { describe, expect, test } from "vitest";
import { draftOf, repeatedNames, valueOf, withBand, withoutBand } from "./bands-draft.ts";
import type { BandsValue } from "./use-policies.ts";

const value: BandsValue = {
  exposureBands: [
    { upTo: 7000, availability: 95, onCall: "none" },
    { upTo: 250_000, availability: 99, onCall: "domain" },
  ],
  demandBands: { low: "monthly", high: "weekly" },
  betweenModel: "ops-run-it",
};

describe("bands while they are typed", () => {
  test("are sent as they came where nothing was typed", () => {
    const sent = valueOf(draftOf(value));
    expect(sent.exposureBands.map(({ upTo }) => upTo)).toEqual(["7000", "250000"]);
    expect(sent.exposureBands.map(({ availability }) => String(availability))).toEqual(["95", "99"]);
    expect([sent.demandBands, sent.betweenModel]).toEqual([value.demandBands, "ops-run-it"]);
  });

  test("always have an open end: the last band lies above the one before, whatever was typed there", () => {
    const draft = draftOf(value);
    const raised = { ...draft, exposure: draft.exposure.map((band) => ({ ...band, upTo: "300000" })) };
    expect(valueOf(raised).exposureBands.map(({ upTo }) => upTo)).toEqual(["300000", "300001"]);
    expect(valueOf(withBand(draft)).exposureBands.at(-1)?.upTo).toBe("250001");
    expect(valueOf(withoutBand(draft, 1)).exposureBands).toHaveLength(1);
  });

  test("a name that two demand bands have is found, since one of them would be lost", () => {
    const draft = draftOf(value);
    expect(
      repeatedNames({ ...draft, demand: [...draft.demand, { name: "low ", frequency: "daily" }] }),
    ).toEqual([2]);
    expect(repeatedNames(draft)).toEqual([]);
  });
});
