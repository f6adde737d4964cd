import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseClass, classByFigures, classify, type ClassInputs, type LossClass } from "./class.ts";
import { lossAt, reviseLoss, type IncidentLoss } from "./loss.ts";
import { nextThresholdAt } from "./next-threshold.ts";

const start = new Date("2026-03-01T02:00:00Z");
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const major = (units: number) => units * 100;
const thresholds = { highMinor: major(50_000), mediumMinor: major(5_000), currency: "USD" };
const lasting = { impactStartedAt: start, mitigatedAt: null };

const service = (exposurePerHour: number, shareBasisPoints = 10_000): IncidentLoss => ({
  exposurePerHourMinor: major(exposurePerHour),
  shareBasisPoints,
  revisions: [],
  costs: [],
});

const inputs = (loss: IncidentLoss, minutes: number, changes: Partial<ClassInputs> = {}): ClassInputs => ({
  loss: lossAt(loss, lasting, after(minutes)),
  thresholds,
  security: false,
  journeyBlocked: false,
  choice: null,
  ...changes,
});

describe("the class of an incident", () => {
  test.each([
    ["bedroom (200,000 an hour)", 200_000, 0, "high", "major", "restore availability at once"],
    [
      "appointments (6,000 an hour)",
      6_000,
      0,
      "medium",
      "minor",
      "restore availability by the next working day",
    ],
    ["appointments after 8 h 20 min", 6_000, 500, "high", "major", "restore availability at once"],
    [
      "a service of 1,000 an hour",
      1_000,
      0,
      "low",
      "minor",
      "restore availability when possible; a ticket goes to the backlog",
    ],
    [
      "that service after 5 hours",
      1_000,
      300,
      "medium",
      "minor",
      "restore availability by the next working day",
    ],
  ] as const)("%s", (_words, exposure, minutes, lossClass, method, response) => {
    expect(classify(inputs(service(exposure), minutes))).toMatchObject({
      lossClass,
      method,
      response,
      decidedBy: "figures",
    });
  });

  test("says which figure reached which threshold", () => {
    const reason = (exposure: number, minutes: number) => classify(inputs(service(exposure), minutes)).reason;
    expect(reason(200_000, 0)).toBe("200000.00 USD lost an hour has reached 50000.00 USD");
    expect(reason(6_000, 500)).toBe("50000.00 USD lost so far has reached 50000.00 USD");
    expect(reason(6_000, 0)).toBe("6000.00 USD lost an hour has reached 5000.00 USD");
    expect(reason(1_000, 0)).toBe("1000.00 USD lost an hour is below 5000.00 USD");
  });

  test("does not fall because the incident is mitigated", () => {
    const over = { impactStartedAt: start, mitigatedAt: after(5) };
    expect(classByFigures(lossAt(service(200_000), over, after(60)), thresholds)).toBe("high");
  });

  test("follows a revision of the rate", () => {
    const smaller = reviseLoss(service(200_000), {
      effectiveFromAt: start,
      effectiveUntilAt: null,
      rate: { shareBasisPoints: 500 },
      madeAt: after(10),
      by: "ada",
      why: "only one shop is affected",
    });
    expect(classify(inputs(smaller, 10)).lossClass).toBe("medium");
  });

  test("is high for a security incident and for a journey that nobody can complete, whatever the figure", () => {
    expect(classify(inputs(service(0), 0, { security: true }))).toMatchObject({
      lossClass: "high",
      method: "major",
      decidedBy: "kind",
    });
    expect(classify(inputs(service(0), 0, { journeyBlocked: true })).lossClass).toBe("high");
  });
});

describe("a person's choice of class", () => {
  const chosen = (lossClass: LossClass, why = "") => ({ lossClass, by: "ada", why, at: after(10) });

  test("can raise without a reason, and holds", () => {
    const choice = chooseClass(inputs(service(1_000), 10), chosen("high"));
    expect(classify(inputs(service(1_000), 11, { choice }))).toMatchObject({
      lossClass: "high",
      decidedBy: "person",
      reason: "raised by ada",
    });
  });

  test("needs a reason to lower", () => {
    expect(() => chooseClass(inputs(service(6_000), 10), chosen("low", " "))).toThrow(
      "why: say why medium is too high",
    );
    const choice = chooseClass(inputs(service(6_000), 10), chosen("low", "a test shop only"));
    expect(classify(inputs(service(6_000), 11, { choice }))).toMatchObject({
      lossClass: "low",
      reason: "a test shop only",
    });
  });

  test("is overtaken when the figures become graver than when it was lowered", () => {
    const choice = chooseClass(inputs(service(6_000), 10), chosen("low", "a test shop only"));
    expect(classify(inputs(service(6_000), 500, { choice }))).toMatchObject({
      lossClass: "high",
      decidedBy: "figures",
    });
  });

  test("that was raised is never lowered by the figures", () => {
    const choice = chooseClass(inputs(service(1_000), 10), chosen("high"));
    expect(classify(inputs(service(1_000), 300, { choice })).lossClass).toBe("high");
    expect(classify(inputs(service(1_000), 4_000, { choice }))).toMatchObject({ lossClass: "high" });
  });

  test("cannot lower what is high by its kind", () => {
    expect(() =>
      chooseClass(inputs(service(0), 0, { security: true }), chosen("low", "it is small")),
    ).toThrow("users are affected by a security incident");
  });
});

describe("the next crossing of a threshold", () => {
  const crossing = (loss: IncidentLoss, minutes = 0) =>
    nextThresholdAt(loss, lasting, thresholds, after(minutes));

  test("appointments, at 6,000 an hour, becomes high after 8 h 20 min", () => {
    // The amount is rounded to a cent, so the threshold is reached half a cent early: 3 ms at this rate.
    expect(crossing(service(6_000))).toEqual(new Date(after(500).getTime() - 3));
  });

  test("a service of 1,000 an hour becomes medium after 5 h and high after 50 h", () => {
    expect(crossing(service(1_000))).toEqual(new Date(after(300).getTime() - 18));
    expect(crossing(service(1_000), 300)).toEqual(new Date(after(3_000).getTime() - 18));
  });

  test("there is none for what is high, mitigated, or costs nothing", () => {
    expect(crossing(service(200_000))).toBeNull();
    expect(crossing(service(0))).toBeNull();
    const over = { impactStartedAt: start, mitigatedAt: after(5) };
    expect(nextThresholdAt(service(6_000), over, thresholds, after(10))).toBeNull();
  });

  test("a rate that will rise later is foreseen", () => {
    const pause = {
      effectiveFromAt: start,
      effectiveUntilAt: after(60),
      rate: { ratePerHourMinor: 0 },
      madeAt: start,
      by: "ada",
      why: "a spare runs for an hour",
    };
    expect(crossing(reviseLoss(service(200_000), pause))).toEqual(after(60));
  });

  test("is exactly the first instant at which the class by figures is graver", () => {
    const rate = fc.oneof(
      fc.record({ ratePerHourMinor: fc.nat(major(60_000)) }),
      fc.record({ shareBasisPoints: fc.nat(10_000) }),
    );
    const revision = fc
      .record({ from: fc.nat(600), length: fc.option(fc.integer({ min: 1, max: 600 })), rate })
      .map(({ from, length, rate }) => ({
        effectiveFromAt: after(from),
        effectiveUntilAt: length === null ? null : after(from + length),
        rate,
        madeAt: start,
        by: "ada",
        why: "measured",
      }));
    fc.assert(
      fc.property(
        fc.nat(20_000),
        fc.array(revision, { maxLength: 4 }),
        fc.integer({ min: -10, max: 400 }),
        (exposure, revisions, minutes) => {
          const loss = { ...service(exposure), revisions };
          const classAt = (at: Date) => classByFigures(lossAt(loss, lasting, at), thresholds);
          const now = after(minutes);
          const at = nextThresholdAt(loss, lasting, thresholds, now);
          const isGraver = (then: LossClass) =>
            "low medium high".indexOf(then) > "low medium high".indexOf(classAt(now));
          if (at === null) {
            for (const later of [1, 60, 600, 1_300, 5_000])
              expect(isGraver(classAt(after(minutes + later)))).toBe(false);
            return;
          }
          expect(at > now).toBe(true);
          expect(isGraver(classAt(at))).toBe(true);
          const justBefore = new Date(at.getTime() - 1);
          if (justBefore > now) expect(isGraver(classAt(justBefore))).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });
});
