import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EstateService } from "../use-estate.ts";
import { placePoints, pointAt, pointBeside, pointsOf } from "./place-points.ts";

const axis = { footMinor: 1_000_00, headMinor: 10_000_000_00 };
const plot = { width: 400, height: 400, columns: 2, axis };
const demand = ["low", "high"];

const service = (slug: string, exposure: number, band = "low", loss = 0): EstateService => ({
  service: { slug, name: slug, kind: "digital", lifecycle: "live" },
  team: null,
  domain: null,
  exposurePerHour: { amount: `${exposure}.00`, currency: "USD" },
  demand: band,
  derivation: {
    availabilityTarget: 99,
    deploymentTarget: { label: "weekly", perWeek: 1 },
    operatingModel: "you-build-it-you-run-it",
    onCallLevel: "domain",
    trafficLight: "green",
    standing: "stays",
    isChosen: false,
    peak: null,
  },
  cautions: [],
  lossThisQuarter: { amount: String(loss), currency: "USD" },
});
const place = (...services: EstateService[]) => placePoints(pointsOf(services, demand), plot);

describe("points of the estate", () => {
  test("stand at their exposure on a logarithmic scale, in the column of their demand", () => {
    expect(place(service("one", 100_000))).toMatchObject([{ x: 100, y: 200 }]);
    expect(place(service("one", 100_000, "high"))).toMatchObject([{ x: 300, y: 200 }]);
  });

  test("are left out while nobody has estimated them, or where their demand is no band", () => {
    const bare = { ...service("bare", 1), derivation: null, exposurePerHour: null };
    expect(place(bare, service("odd", 1, "extreme"))).toEqual([]);
  });

  test("cover no other while there is room beside it", () => {
    const placed = place(
      ...[100_000, 101_000, 102_000, 120_000].map((exposure) => service(`at-${exposure}`, exposure)),
    );
    for (const a of placed)
      for (const b of placed) if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(12);
  });

  test("of one exposure stand side by side and never leave their column, however many", () => {
    fc.assert(
      fc.property(fc.constantFrom(2, 12, 501, 900), (count) => {
        const placed = place(...Array.from({ length: count }, (_, i) => service(`s${i}`, 100_000)));
        expect(new Set(placed.map(({ x }) => x)).size).toBe(count);
        for (const { x } of placed) expect(Math.abs(x - 100)).toBeLessThanOrEqual(100);
      }),
    );
  });

  test("are larger the more they lost, by area, and drawn before the small ones", () => {
    const [most, quarter, none] = place(
      service("a", 1_000),
      service("b", 2_000, "low", 25),
      service("c", 3_000, "low", 100),
    );
    expect([most, quarter, none].map((one) => one?.radius)).toEqual([18, 12, 6]);
  });
});

test("a pointer finds the point under it, and none far from any", () => {
  const placed = place(service("one", 100_000), service("two", 100_000, "high"));
  expect(pointAt(placed, 303, 204)?.point.service.service.slug).toBe("two");
  expect(pointAt(placed, 200, 200)).toBeNull();
});

test("arrow keys go up and down a column, and across to the nearest height", () => {
  const placed = place(
    service("low", 2_000),
    service("mid", 50_000),
    service("top", 5_000_000),
    service("far", 60_000, "high"),
  );
  const names: string[] = [];
  let at = pointBeside(placed, null, "ArrowUp");
  for (const key of ["ArrowUp", "ArrowRight", "ArrowRight", "ArrowLeft", "ArrowDown", "ArrowDown"]) {
    at = pointBeside(placed, at, key);
    names.push(at?.point.service.service.slug ?? "");
  }
  expect(names).toEqual(["mid", "far", "far", "mid", "low", "low"]);
});
