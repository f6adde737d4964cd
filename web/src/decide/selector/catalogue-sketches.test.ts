import { expect, test } from "vitest";
import { defaultBands } from "../../../../src/decide/selection/model/default-bands.ts";
import type { EstateService } from "../use-estate.ts";
import { catalogueSketches } from "./catalogue-sketches.ts";

const service = (slug: string, amount: string | null, demand: string | null): EstateService => ({
  demand,
  derivation: null,
  cautions: [],
  domain: null,
  team: null,
  lossThisQuarter: null,
  exposurePerHour: amount === null ? null : { amount, currency: "USD" },
  service: { kind: "digital", lifecycle: "live", name: slug, slug },
});

test("services with both estimates come in, the costliest first", () => {
  const items = [
    service("small", "10.00", "low"),
    service("large", "2000.00", "daily-ish"),
    service("unknown", null, "low"),
    service("undecided", "5.00", null),
    service("middle", "500.00", "high"),
  ];
  expect(catalogueSketches(items, defaultBands)).toEqual([
    { name: "middle", kind: "digital", exposurePerHourMinor: 50_000, demand: "high" },
    { name: "small", kind: "digital", exposurePerHourMinor: 1_000, demand: "low" },
  ]);
});
