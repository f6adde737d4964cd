import { expect, test } from "vitest";
import { arrangeRows, nextSort } from "./arrange-rows.ts";

type Row = { name: string; loss: number | null };
const rows: Row[] = [
  { name: "bedroom", loss: 20 },
  { name: "Appointments", loss: null },
  { name: "ecommerce", loss: 100 },
];
const columns = [
  { id: "name", value: (row: Row) => row.name },
  { id: "loss", value: (row: Row) => row.loss },
];
const names = (state: Parameters<typeof arrangeRows>[2]) =>
  arrangeRows(rows, columns, state).map(({ name }) => name);

test("numbers sort as numbers, and what is unknown comes last in both directions", () => {
  expect(names({ sort: "loss" })).toEqual(["bedroom", "ecommerce", "Appointments"]);
  expect(names({ sort: "-loss" })).toEqual(["ecommerce", "bedroom", "Appointments"]);
});

test("text sorts without regard to case", () =>
  expect(names({ sort: "name" })).toEqual(["Appointments", "bedroom", "ecommerce"]));

test("the filter looks into every column", () => {
  expect(names({ filter: "ROOM" })).toEqual(["bedroom"]);
  expect(names({ filter: "100" })).toEqual(["ecommerce"]);
});

test("an unknown column leaves the order as it came", () => expect(names({ sort: "x" })).toHaveLength(3));

test("pressing a head goes ascending, descending, as it came", () => {
  expect(nextSort(undefined, "loss")).toBe("loss");
  expect(nextSort("loss", "loss")).toBe("-loss");
  expect(nextSort("-loss", "loss")).toBeUndefined();
});
