import { describe, expect, test } from "vitest";
import { coveringBand, monthlyMinutes, tolerableUnavailability } from "./availability.ts";
import { defaultBands } from "./default-bands.ts";
import { clockDuration, percentInWords } from "./wording.ts";

describe("the exposure band that covers an exposure", () => {
  test.each([
    [0, "95.0 %"],
    [6_000, "95.0 %"],
    [7_000, "95.0 %"],
    [7_000.01, "99.0 %"],
    [7_001, "99.0 %"],
    [200_000, "99.0 %"],
    [250_000, "99.0 %"],
    [250_001, "99.9 %"],
    [350_000, "99.9 %"],
    [800_000, "99.9 %"],
    [810_000, "99.9 %"],
    [1_000_000_000, "99.9 %"],
  ])("%d USD an hour needs %s", (major, target) => {
    const band = coveringBand(Math.round(major * 100), defaultBands.exposure);
    expect(percentInWords(band.availabilityPpm)).toBe(target);
  });

  test("may be a fourth one of 99.99 %", () => {
    const bands = [
      ...defaultBands.exposure,
      { upToMinor: 500_000_000, availabilityPpm: 999_900, onCallLevel: "team" as const },
    ];
    expect(coveringBand(80_000_000, bands).availabilityPpm).toBe(999_000);
    expect(coveringBand(81_000_000, bands).availabilityPpm).toBe(999_900);
  });
});

describe("tolerable unavailability", () => {
  test.each([
    [950_000, "8:24:00", "36:00:00", "109:12:00"],
    [990_000, "1:40:48", "7:12:00", "21:50:24"],
    [995_000, "0:50:24", "3:36:00", "10:55:12"],
    [999_000, "0:10:05", "0:43:12", "2:11:02"],
    [999_500, "0:05:02", "0:21:36", "1:05:31"],
    [999_900, "0:01:00", "0:04:19", "0:13:06"],
    [999_990, "0:00:06", "0:00:26", "0:01:19"],
  ])("of %d parts in a million is %s a week, %s in 30 days, %s in 13 weeks", (ppm, week, days30, quarter) => {
    const seconds = tolerableUnavailability(ppm);
    expect([seconds.week, seconds.days30, seconds.quarter].map(clockDuration)).toEqual([
      week,
      days30,
      quarter,
    ]);
    expect(Object.values(seconds).every(Number.isInteger)).toBe(true);
  });

  test("of 99.9 % is the 44 minutes in a month that the retailer found out of reach for operations", () => {
    expect(monthlyMinutes(999_000)).toBe(44);
  });
});
