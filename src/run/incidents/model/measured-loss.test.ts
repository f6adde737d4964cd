import { expect, test } from "vitest";
import { measuredPerHourMinor } from "./measured-loss.ts";

const at = (time: string) => new Date(`2026-03-02T${time}:00Z`);
const figures = (amountMinor: number, lastPerHourMinor: number) => ({
  amountMinor,
  lastPerHourMinor,
  perHourMinor: 0,
  asOf: at("12:00"),
});

test.each([
  ["two hours at a steady rate", figures(2_000, 1_000), "10:00", "12:00", 1_000],
  ["with costs on top the average is more", figures(6_000, 1_000), "10:00", "12:00", 3_000],
  ["ten minutes and a credit count as an hour", figures(5_000, 1_000), "10:00", "10:10", 5_000],
  ["ten minutes at a high rate keep the rate", figures(2_000, 12_000), "10:00", "10:10", 12_000],
  ["a rate corrected to nothing leaves what was lost", figures(3_000, 0), "10:00", "11:00", 3_000],
])("%s", (_, loss, from, to, expected) => {
  expect(measuredPerHourMinor(loss, { impactStartedAt: at(from), mitigatedAt: at(to) }, at("23:00"))).toBe(
    expected,
  );
});

test("an impact that goes on is measured until now", () => {
  const span = { impactStartedAt: at("10:00"), mitigatedAt: null };
  expect(measuredPerHourMinor(figures(8_000, 1_000), span, at("14:00"))).toBe(2_000);
});
