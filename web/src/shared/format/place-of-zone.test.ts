import { expect, test } from "vitest";
import { placeOfZone } from "./place-of-zone.ts";

test.each([
  ["America/New_York", "New York"],
  ["America/Argentina/Buenos_Aires", "Buenos Aires"],
  ["UTC", "UTC"],
])("%s is in %s", (zone, place) => {
  expect(placeOfZone(zone)).toBe(place);
});
