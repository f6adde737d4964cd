import { expect, test } from "vitest";
import { lossNow, shareNow, shareOfExposure } from "./loss-now.ts";

const loss = {
  amount: "1000.00",
  perHour: "200000.00",
  currency: "USD",
  class: "high" as const,
  asOf: "2026-11-20T17:30:00.000Z",
};
const after = (seconds: number) => new Date(Date.parse(loss.asOf) + seconds * 1000);

test.each([
  [0, 1_000],
  [18, 2_000],
  [3_600, 201_000],
])("%d seconds after it was said, the loss is %d", (seconds, amount) =>
  expect(lossNow(loss, after(seconds))).toBeCloseTo(amount, 6),
);

test("a clock behind the server's never takes loss away", () =>
  expect(lossNow(loss, after(-60))).toBe(1_000));

test("a mitigated incident costs no more", () =>
  expect(lossNow({ ...loss, perHour: "0.00" }, after(3_600))).toBe(1_000));

test("a share of the exposure is its part of an hour's loss", () =>
  expect(shareOfExposure("200000.00", 20)).toBe(40_000));

test("the share that is lost now follows from the rate, and never exceeds all of it", () => {
  expect(shareNow({ perHour: "40000.00" }, "200000.00")).toBe(20);
  expect(shareNow({ perHour: "900000.00" }, "200000.00")).toBe(100);
  expect(shareNow({ perHour: "100.00" }, "0.00")).toBe(0);
});
