import { describe, expect, test } from "vitest";
import { defaultBands } from "./default-bands.ts";
import { derivationAnswer } from "./derivation-answer.ts";
import { derive } from "./derive.ts";

describe("the derivation as the contract names it", () => {
  test("has exactly the fields of the contract, in percent, major units and words", () => {
    const { reasons, cautions, ...answer } = derivationAnswer(
      derive(
        { kind: "digital", exposurePerHourMinor: 20_000_000, demand: "low" },
        defaultBands,
        new Date("2026-03-01T12:00:00Z"),
      ),
    );
    expect(answer).toEqual({
      exposurePerHour: { amount: "200000.00", currency: "USD" },
      exposureBand: {
        upTo: { amount: "250000.00", currency: "USD" },
        openEnded: false,
        availability: 99,
        onCall: "domain",
      },
      availabilityTarget: 99,
      tolerableUnavailabilitySeconds: { week: 6048, days30: 25_920, quarter: 78_624 },
      deploymentTarget: { label: "monthly", perWeek: 0.23 },
      operatingModel: "ops-run-it",
      onCallLevel: "none",
      trafficLight: "red",
      peak: null,
      derived: { operatingModel: "ops-run-it", trafficLight: "red", onCallLevel: "none" },
      chosen: { operatingModel: null, onCallLevel: null },
    });
    expect(reasons.length).toBeGreaterThan(0);
    expect(cautions.map(({ code }) => code)).toEqual(["digital-ops-run-it"]);
  });

  test.each([
    [81_000_000, 99.9, true],
    [700_000, 95, false],
  ])("%d minor units an hour need the number %d", (exposurePerHourMinor, availabilityTarget, openEnded) => {
    const answer = derivationAnswer(
      derive({ kind: "digital", exposurePerHourMinor, demand: "high" }, defaultBands, new Date(0)),
    );
    expect(answer).toMatchObject({ availabilityTarget, exposureBand: { openEnded } });
  });

  test("tells the peak in force and what is usual", () => {
    const sale = {
      name: "Summer sale",
      exposurePerHourMinor: 90_000_000,
      start: "2026-07-01T00:00",
      timeZone: "Europe/London",
      duration: "P2D",
    };
    const answer = derivationAnswer(
      derive(
        { kind: "digital", exposurePerHourMinor: 20_000_000, demand: "high", peaks: [sale] },
        defaultBands,
        new Date("2026-06-30T10:00:00Z"),
      ),
    );
    expect(answer.peak).toEqual({
      name: "Summer sale",
      exposurePerHour: { amount: "900000.00", currency: "USD" },
      phase: "lead",
      startsAt: "2026-06-30T23:00:00.000Z",
      endsAt: "2026-07-02T23:00:00.000Z",
      raisesAt: "2026-06-29T23:00:00.000Z",
      lowersAt: "2026-07-03T23:00:00.000Z",
      raisesTarget: true,
      usual: {
        exposurePerHour: { amount: "200000.00", currency: "USD" },
        availabilityTarget: 99,
        operatingModel: "you-build-it-you-run-it",
        onCallLevel: "domain",
      },
    });
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });
});
