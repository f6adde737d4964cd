import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IMPACT_SHARES, shareWords } from "./impact-share.ts";
import { addCost, lossAt, pauseLoss, reviseLoss, type IncidentLoss, type LossRate } from "./loss.ts";

const start = new Date("2026-03-01T02:00:00Z");
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const major = (units: number) => units * 100;

/** The source's furniture retailer: bedroom can lose 200,000 an hour. */
const bedroom: IncidentLoss = {
  exposurePerHourMinor: major(200_000),
  shareBasisPoints: 10_000,
  revisions: [],
  costs: [],
};
const lasting = { impactStartedAt: start, mitigatedAt: null };

const revision = (from: number, rate: LossRate, until: number | null = null) => ({
  effectiveFromAt: after(from),
  effectiveUntilAt: until === null ? null : after(until),
  rate,
  madeAt: after(from),
  by: "ada",
  why: "measured",
});
const lostBy = (loss: IncidentLoss, minutes: number) => lossAt(loss, lasting, after(minutes)).amountMinor;

describe("the loss of an incident", () => {
  test("bedroom, unavailable for 30 minutes, has cost 100,000 (the playbook's example)", () => {
    const figures = lossAt(bedroom, { impactStartedAt: start, mitigatedAt: after(30) }, after(90));
    expect(figures).toEqual({
      amountMinor: major(100_000),
      perHourMinor: 0,
      lastPerHourMinor: major(200_000),
      asOf: after(90),
    });
  });

  test("bedroom, unavailable for the 1:40:48 that 99.0 % allows in a week, has cost 336,000", () => {
    expect(lostBy(bedroom, 100.8)).toBe(major(336_000));
  });

  test("runs on while the impact lasts, and stops at the mitigation", () => {
    expect(lossAt(bedroom, lasting, after(15))).toMatchObject({
      amountMinor: major(50_000),
      perHourMinor: major(200_000),
    });
    const later = { impactStartedAt: start, mitigatedAt: after(20) };
    expect(lossAt(bedroom, later, after(15)).perHourMinor).toBe(major(200_000));
    expect(lossAt(bedroom, later, after(20)).perHourMinor).toBe(0);
  });

  test("is nothing before the impact", () => {
    expect(lossAt(bedroom, lasting, after(-5))).toMatchObject({ amountMinor: 0, perHourMinor: 0 });
  });

  test("first takes the share of the exposure that the impact has", () => {
    expect(lostBy({ ...bedroom, shareBasisPoints: 5_000 }, 30)).toBe(major(50_000));
    expect(lostBy({ ...bedroom, shareBasisPoints: 0 }, 30)).toBe(0);
  });

  test("adds the costs that were incurred by then", () => {
    const cost = { amountMinor: major(2_500), incurredAt: after(20), by: "ada", why: "vouchers" };
    const loss = addCost(bedroom, cost);
    expect(lostBy(loss, 15)).toBe(major(50_000));
    expect(lostBy(loss, 30)).toBe(major(102_500));
  });

  test("is rounded half up, once at the end", () => {
    const third: IncidentLoss = { ...bedroom, exposurePerHourMinor: 1, shareBasisPoints: 10_000 };
    expect(lossAt(third, lasting, new Date(start.getTime() + 1_799_999)).amountMinor).toBe(0);
    expect(lossAt(third, lasting, after(30)).amountMinor).toBe(1);
    expect(
      lossAt({ ...third, exposurePerHourMinor: 3, shareBasisPoints: 5_000 }, lasting, start).perHourMinor,
    ).toBe(2);
  });

  test("stays exact where floating point would not", () => {
    const loss = { ...bedroom, exposurePerHourMinor: 9_007_199_254_740_991, shareBasisPoints: 3_333 };
    expect(lossAt(loss, lasting, after(60)).amountMinor).toBe(
      Number((9_007_199_254_740_991n * 3_333n + 5_000n) / 10_000n),
    );
  });
});

describe("a revision", () => {
  test("holds from its instant on", () => {
    const loss = reviseLoss(bedroom, revision(15, { shareBasisPoints: 5_000 }));
    expect(lostBy(loss, 15)).toBe(major(50_000));
    expect(lostBy(loss, 30)).toBe(major(75_000));
    expect(lossAt(loss, lasting, after(15)).perHourMinor).toBe(major(100_000));
  });

  test("may correct the past, and then prevails over what was said before it", () => {
    const loss = reviseLoss(
      reviseLoss(bedroom, revision(15, { shareBasisPoints: 5_000 })),
      revision(0, { ratePerHourMinor: major(40_000) }),
    );
    expect(lostBy(loss, 30)).toBe(major(20_000));
  });

  test("may correct a stretch of the past only: what follows it stays", () => {
    const loss = reviseLoss(
      reviseLoss(bedroom, revision(30, { shareBasisPoints: 5_000 })),
      revision(0, { ratePerHourMinor: 0 }, 15),
    );
    expect(lostBy(loss, 15)).toBe(0);
    expect(lostBy(loss, 30)).toBe(major(50_000));
    expect(lostBy(loss, 60)).toBe(major(100_000));
  });

  test("from before the impact counts from its start, and one that ends before it counts for nothing", () => {
    expect(lostBy(reviseLoss(bedroom, revision(-60, { shareBasisPoints: 5_000 })), 30)).toBe(major(50_000));
    expect(lostBy(reviseLoss(bedroom, revision(-60, { shareBasisPoints: 0 }, -30)), 30)).toBe(major(100_000));
  });

  test("follows the impact when its start is corrected", () => {
    const earlier = { impactStartedAt: after(-30), mitigatedAt: null };
    expect(lossAt(bedroom, earlier, after(30)).amountMinor).toBe(major(200_000));
  });

  test("at the very instant of the mitigation does not change the last rate", () => {
    const loss = reviseLoss(bedroom, revision(30, { shareBasisPoints: 0 }));
    const over = { impactStartedAt: start, mitigatedAt: after(30) };
    expect(lossAt(loss, over, after(60)).lastPerHourMinor).toBe(major(200_000));
  });

  test("pauses the loss between a mitigation and a relapse", () => {
    const loss = pauseLoss(bedroom, after(30), after(90), "alerts");
    expect(lostBy(loss, 90)).toBe(major(100_000));
    expect(lostBy(loss, 120)).toBe(major(200_000));
    expect(pauseLoss(bedroom, after(30), after(30), "alerts")).toBe(bedroom);
  });

  test.each([
    [revision(0, { shareBasisPoints: 10_001 }), "shareBasisPoints"],
    [revision(0, { shareBasisPoints: 0.5 }), "shareBasisPoints"],
    [revision(0, { ratePerHourMinor: -1 }), "perHour"],
    [revision(10, { ratePerHourMinor: 1 }, 10), "effectiveUntilAt"],
    [{ ...revision(0, { ratePerHourMinor: 1 }), why: " " }, "why"],
  ])("that makes no sense is refused at its field (%#)", (wrong, field) => {
    expect(() => reviseLoss(bedroom, wrong)).toThrow(`${field}:`);
  });

  test("a cost needs a whole amount and a reason", () => {
    const cost = { amountMinor: 1, incurredAt: start, by: "ada", why: "vouchers" };
    expect(() => addCost(bedroom, { ...cost, amountMinor: -5 })).toThrow("amount:");
    expect(() => addCost(bedroom, { ...cost, why: "" })).toThrow("why:");
  });
});

const anyRevision = fc
  .record({
    from: fc.integer({ min: -100_000, max: 5_000_000 }),
    length: fc.option(fc.integer({ min: 1, max: 3_000_000 })),
    rate: fc.oneof(
      fc.record({ ratePerHourMinor: fc.nat(10 ** 9) }),
      fc.record({ shareBasisPoints: fc.nat(10_000) }),
    ),
  })
  .map(({ from, length, rate }) => ({
    effectiveFromAt: new Date(start.getTime() + from),
    effectiveUntilAt: length === null ? null : new Date(start.getTime() + from + length),
    rate,
    madeAt: start,
    by: "ada",
    why: "measured",
  }));
const anyLoss = fc.record({
  exposurePerHourMinor: fc.nat(10 ** 10),
  shareBasisPoints: fc.nat(10_000),
  revisions: fc.array(anyRevision, { maxLength: 6 }),
  costs: fc.constant([]),
});
const anyInstant = fc.integer({ min: 0, max: 8_000_000 }).map((offset) => new Date(start.getTime() + offset));

describe("for any estimates", () => {
  test("splitting the time anywhere changes the sum by no more than its one rounding", () => {
    fc.assert(
      fc.property(anyLoss, anyInstant, anyInstant, (loss, one, other) => {
        const [split, end] = one < other ? [one, other] : [other, one];
        const whole = lossAt(loss, lasting, end).amountMinor;
        const first = lossAt(loss, lasting, split).amountMinor;
        const rest = lossAt(loss, { impactStartedAt: split, mitigatedAt: null }, end).amountMinor;
        expect(Math.abs(whole - first - rest)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("the loss never shrinks as time passes", () => {
    fc.assert(
      fc.property(anyLoss, anyInstant, anyInstant, (loss, one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        const before = lossAt(loss, lasting, early).amountMinor;
        expect(lossAt(loss, lasting, late).amountMinor).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test("the sum is that of adding up millisecond by millisecond what the latest word on each says", () => {
    const short = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(anyLoss, short, (loss, length) => {
        const close = {
          ...loss,
          revisions: loss.revisions.map((revision, place) => ({
            ...revision,
            effectiveFromAt: new Date(
              start.getTime() + ((revision.effectiveFromAt.getTime() + place * 97) % 500) - 50,
            ),
            effectiveUntilAt:
              revision.effectiveUntilAt === null ? null : new Date(start.getTime() + 450 + place),
          })),
        };
        let units = 0n;
        for (let at = start.getTime(); at < start.getTime() + length; at++) {
          const word = close.revisions.findLast(
            ({ effectiveFromAt, effectiveUntilAt }) =>
              effectiveFromAt.getTime() <= at &&
              (effectiveUntilAt === null || at < effectiveUntilAt.getTime()),
          );
          const rate = word?.rate ?? { shareBasisPoints: close.shareBasisPoints };
          units +=
            "ratePerHourMinor" in rate
              ? BigInt(rate.ratePerHourMinor) * 10_000n
              : BigInt(close.exposurePerHourMinor) * BigInt(rate.shareBasisPoints);
        }
        const expected = Number((2n * units + 36_000_000_000n) / 72_000_000_000n);
        expect(lossAt(close, lasting, new Date(start.getTime() + length)).amountMinor).toBe(expected);
      }),
    );
  });
});

describe("the slider's words", () => {
  test("run from the whole journey to nobody, and each share has the nearest", () => {
    expect(IMPACT_SHARES[0]).toMatchObject({ shareBasisPoints: 10_000 });
    expect(shareWords(10_000)).toBe("the whole journey is down");
    expect(shareWords(4_000)).toBe("the journey works, but badly");
    expect(shareWords(0)).toBe("no customer is affected");
    expect(shareWords(7_500)).toBe("the whole journey is down");
  });
});
