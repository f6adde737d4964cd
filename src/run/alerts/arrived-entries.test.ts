import { expect, test } from "vitest";
import { ArrivedEntries } from "./arrived-entries.ts";

const row = (id: number) => ({ id, receivedAt: new Date("2026-11-21T10:00:00Z"), entries: [] });
const idsOf = (arrived: ArrivedEntries) => arrived.rows().map(({ id }) => id);

test("a row is known until it, or a later one, is processed", () => {
  const arrived = new ArrivedEntries();
  arrived.rows();
  for (const id of [7, 8, 9]) arrived.keep(row(id), 10);
  expect(arrived.rows()).toEqual([row(7), row(8), row(9)]);
  arrived.forgetThrough(8);
  expect(idsOf(arrived)).toEqual([9]);
});

test("the oldest rows make room for new ones, and room is regained by forgetting", () => {
  const arrived = new ArrivedEntries();
  arrived.rows();
  for (const id of [1, 2, 3]) arrived.keep(row(id), 1_500_000);
  expect(idsOf(arrived)).toEqual([2, 3]);
  arrived.forgetThrough(2);
  arrived.keep(row(4), 1_500_000);
  expect(idsOf(arrived)).toEqual([3, 4]);
});

test("a process that only answers, and processes nothing, keeps nothing", () => {
  const arrived = new ArrivedEntries();
  arrived.keep(row(1), 10);
  expect(idsOf(arrived)).toEqual([]);
});
