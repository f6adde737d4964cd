import { expect, test } from "vitest";
import { defaultBands } from "../../../../src/decide/selection/model/default-bands.ts";
import { axisFor } from "./exposure-axis.ts";
import { placeDots, rowsOf } from "./matrix-layout.ts";
import { firstService, furnitureRetailer, startState, toggleExtremeLevel } from "./selector-state.ts";

const axis = axisFor(defaultBands);

test("the rows fill the scale without a gap", () => {
  const rows = rowsOf(defaultBands, axis);
  expect(rows[0]?.from).toBe(0);
  expect(rows.at(-1)?.to).toBe(1);
  expect(rows.slice(1).map(({ from }) => from)).toEqual(rows.slice(0, -1).map(({ to }) => to));
});

test("each cell has its operating model: weekly and daily are for the team, at 99.99 % all are", () => {
  const { bands } = toggleExtremeLevel(startState(defaultBands));
  const models = rowsOf(bands, axis).map(({ cells }) => cells.map(({ choice }) => choice.operatingModel[0]));
  expect(models).toEqual([
    ["o", "o", "y", "y"],
    ["o", "o", "y", "y"],
    ["o", "o", "y", "y"],
    ["y", "y", "y", "y"],
  ]);
});

test("dots stand in the column of their demand", () => {
  const columns = placeDots(furnitureRetailer, defaultBands, axis).map(({ column }) => column);
  expect(columns).toEqual([2, 3, 0]);
});

test("dots on the same spot step aside, right then left", () => {
  const same = Array.from({ length: 4 }, () => firstService(defaultBands));
  expect(placeDots(same, defaultBands, axis).map(({ aside }) => aside)).toEqual([0, 1, -1, 2]);
});
