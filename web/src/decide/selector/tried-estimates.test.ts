import { expect, test } from "vitest";
import type { EstateService } from "../use-estate.ts";
import type { ServiceSketch } from "./selector-state.ts";
import { triedEstimates } from "./tried-estimates.ts";

const bedroom: EstateService = {
  service: { slug: "bedroom", name: "Bedroom", kind: "digital", lifecycle: "live" },
  team: null,
  domain: null,
  exposurePerHour: { amount: "200000.00", currency: "USD" },
  demand: "very-high",
  derivation: null,
  cautions: [],
  lossThisQuarter: null,
};
const sketch: ServiceSketch = {
  name: "Bedroom",
  kind: "digital",
  exposurePerHourMinor: 20_000_000,
  demand: "very-high",
};

test("a service where its estimates put it is not tried otherwise", () => {
  expect(triedEstimates([sketch], [bedroom])).toEqual([]);
});

test("one that was moved is, by its slug", () => {
  expect(triedEstimates([{ ...sketch, exposurePerHourMinor: 900_000 }], [bedroom])).toEqual([
    { service: "bedroom", exposurePerHour: "9000.00", demand: "very-high" },
  ]);
  expect(triedEstimates([{ ...sketch, demand: "low" }], [bedroom])).toHaveLength(1);
  expect(triedEstimates([{ ...sketch, name: "bedroom", demand: "low" }], [bedroom])).toHaveLength(1);
});

test("what the estate does not know is a sketch only", () => {
  expect(triedEstimates([{ ...sketch, name: "my service" }], [bedroom])).toEqual([]);
});
