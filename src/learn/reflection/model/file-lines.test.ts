import { expect, test } from "vitest";
import { edgeLines, halfAYearLater, serviceLines } from "./file-lines.ts";

const now = new Date("2026-08-31T22:00:00Z");

test("half a year on is a day that there is", () => {
  expect(halfAYearLater(now)).toBe("2027-02-28");
});

test("the lines name the file, and amounts as files write them", () => {
  expect(serviceLines({ slug: "bedroom", demand: "high" }, 27_000_050, "USD", now)).toBe(
    "# services/bedroom.yaml\nspec:\n  exposurePerHour: 270000.5\n  demand: high\n" +
      "  estimate: {basis: past-incident, dueAgain: 2027-02-28}\n",
  );
  expect(edgeLines(25_000_000, 27_000_000, "JPY")).toContain("{upTo: 27000000, …}");
});
