import { describe, expect, test } from "vitest";
import { sayNextPeak } from "./say-peaks.ts";

const now = new Date(2026, 10, 21, 12);
const local = (month: number, day: number) => new Date(2026, month - 1, day).toISOString();

const occurrence = (service: string, by: Partial<Parameters<typeof sayNextPeak>[0][number]> = {}) => ({
  name: "Black Friday",
  phase: "coming" as const,
  raisesAt: local(12, 3),
  startsAt: local(12, 4),
  lowersAt: local(12, 9),
  raisesTarget: true,
  during: {
    availabilityTarget: 99.9,
    exposurePerHour: { amount: "300000", currency: "USD" },
    onCallLevel: "team" as const,
    operatingModel: "you-build-it-you-run-it" as const,
    tolerableUnavailabilitySecondsAWeek: 605,
  },
  service: { slug: service, name: service },
  ...by,
});

describe("the next peak in words", () => {
  test("says from when it raises which services to what", () => {
    const words = sayNextPeak([occurrence("bedroom"), occurrence("checkout")], now);
    expect(words).toMatch(
      /^The next peak is Black Friday: from .*3.* it raises bedroom and checkout to 99\.9/,
    );
  });

  test("says until when, while it is on or its lag runs", () => {
    expect(sayNextPeak([occurrence("bedroom", { phase: "lag" })], now)).toMatch(
      /^Black Friday raises bedroom to 99\.9.* until .*9/,
    );
  });

  test("does not name services whose targets stay, nor peaks that are over", () => {
    const over = occurrence("garden", { name: "Easter", phase: "over" });
    const words = sayNextPeak(
      [over, occurrence("bedroom"), occurrence("hall", { raisesTarget: false })],
      now,
    );
    expect(words).toContain("Black Friday");
    expect(words).not.toContain("hall");
  });

  test("counts from where the first target rises, not from where an exposure does", () => {
    const early = occurrence("hall", { raisesTarget: false, raisesAt: local(12, 1) });
    expect(sayNextPeak([early, occurrence("bedroom")], now)).toMatch(/from .*3/);
  });

  test("says that it raises nothing where the usual target covers it", () => {
    expect(sayNextPeak([occurrence("bedroom", { raisesTarget: false })], now)).toContain("raises no target");
  });

  test("says that none is coming", () => {
    expect(sayNextPeak([], now)).toMatch(/^No peak is coming/);
  });
});
