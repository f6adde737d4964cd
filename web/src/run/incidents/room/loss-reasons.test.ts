import { expect, test } from "vitest";
import { sampleEntry, sampleIncident } from "./incident-sample.ts";
import { lossReasons } from "./loss-reasons.ts";

const words = { instant: (iso: string) => iso.slice(11, 16), locale: "en-US" };
const texts = (by: Parameters<typeof sampleIncident>[0]) =>
  lossReasons(sampleIncident(by), words).map(({ text }) => text);

test("a new incident's loss is the exposure, the first share, and since when", () =>
  expect(texts({})).toEqual([
    "An hour without the service can cost $200,000: its exposure in force.",
    "First estimate: 100\u202f% of it, as if the whole journey is down.",
    "It runs from 17:28, when the impact began, until availability is restored: now at $200,000 an hour.",
  ]));

test("each correction stands with who made it and why, in order", () => {
  const revised = sampleEntry("r", {
    kind: "loss-revised",
    perHourMinor: 10_000_000,
    currency: "USD",
    effectiveFromAt: "2026-11-20T17:35:00Z",
    effectiveUntilAt: null,
    why: "half of the customers",
  });
  const cost = sampleEntry("c", { kind: "cost-added", amountMinor: 5_000, currency: "USD", why: "vouchers" });
  expect(texts({ timeline: [revised, cost] }).slice(2, 4)).toEqual([
    "Ada put the loss at $100,000 an hour from 17:35: half of the customers.",
    "Ada added a cost of $50: vouchers.",
  ]);
});

test("a service without an estimate is said to have none", () =>
  expect(
    texts({
      estimate: { ...sampleIncident().estimate, exposurePerHour: { amount: "0.00", currency: "USD" } },
    })[0],
  ).toMatch(/^No exposure is estimated/));

test("what is over ran until availability was restored", () =>
  expect(texts({ state: "resolved", mitigatedAt: "2026-11-20T18:00:00Z" }).at(-1)).toBe(
    "It ran from 17:28 until 18:00, when availability was restored.",
  ));
