import { expect, test } from "vitest";
import { firstSteps } from "./first-steps.ts";

const done = (known: Parameters<typeof firstSteps>[0]) => firstSteps(known).map(({ isDone }) => isDone);

test("a new installation is led from its organisation to its first alert", () => {
  expect(done({ organisation: false, teams: 0, services: 0, estimated: 0, incidents: 0 })).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(done({ organisation: true, teams: 1, services: 1, estimated: 0, incidents: 0 })).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test("whoever has gone all of the way is led no more", () => {
  expect(firstSteps({ organisation: true, teams: 3, services: 2, estimated: 1, incidents: 1 })).toEqual([]);
});
