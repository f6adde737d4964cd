import { describe, expect, test } from "vitest";
import { defaultBands } from "./default-bands.ts";
import type { BandsInCurrency } from "./default-bands.ts";
import { derive } from "./derive.ts";
import type { ServiceKind } from "../../../own/catalogue/index.ts";

const bands: BandsInCurrency = {
  ...defaultBands,
  exposure: [
    ...defaultBands.exposure,
    { upToMinor: 500_000_000, availabilityPpm: 999_900, onCallLevel: "team" },
  ],
};
const cautions = (kind: ServiceKind, major: number, demand: string) =>
  derive({ kind, exposurePerHourMinor: major * 100, demand }, bands, new Date("2026-03-01T00:00:00Z"))
    .cautions;

describe("cautions go with a result and never block it", () => {
  test.each([
    ["digital", 200_000, "high", []],
    ["digital", 5_000, "high", []],
    ["foundational", 200_000, "low", []],
    ["foundational", 5_000, "low", []],
    ["digital", 5_000, "low", ["wrong-thing", "digital-ops-run-it"]],
    ["digital", 5_000, "medium", ["digital-ops-run-it"]],
    ["digital", 200_000, "low", ["digital-ops-run-it"]],
    ["digital", 300_000, "low", ["ops-run-it-high-target", "digital-ops-run-it"]],
    ["foundational", 300_000, "medium", ["ops-run-it-high-target"]],
    ["foundational", 200_000, "high", ["foundational-you-build-it"]],
    ["foundational", 900_000, "low", ["foundational-you-build-it", "extreme-reliability"]],
    ["digital", 900_000, "very-high", ["extreme-reliability"]],
  ] as const)("%s, %d USD an hour, %s demand: %j", (kind, major, demand, expected) => {
    expect(cautions(kind, major, demand).map(({ code }) => code)).toEqual(expected);
  });

  test("the downtime in a month is that of the target in question", () => {
    const stricter = {
      ...bands,
      exposure: [{ upToMinor: 1, availabilityPpm: 999_500, onCallLevel: "team" as const }],
    };
    const input = { kind: "foundational", exposurePerHourMinor: 1, demand: "low" } as const;
    expect(derive(input, stricter, new Date("2026-03-01T00:00:00Z")).cautions[0]?.text).toContain(
      "99.95 % leaves 22 minutes",
    );
  });
});
