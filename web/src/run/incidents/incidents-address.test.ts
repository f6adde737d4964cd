import { expect, test } from "vitest";
import { readIncidentsAddress } from "./incidents-address.ts";

test("an address's filters and arrangement are read", () =>
  expect(
    readIncidentsAddress({
      state: "resolved",
      service: "bedroom",
      team: "none",
      sort: "-loss",
      filter: "20 %",
    }),
  ).toMatchObject({ state: "resolved", service: "bedroom", team: "none", sort: "-loss", filter: "20 %" }));

test("a state that does not exist is the usual one", () =>
  expect(readIncidentsAddress({ state: "exploded" }).state).toBeUndefined());

test("what is empty or no text is left out", () =>
  expect(readIncidentsAddress({ service: "", team: 3 })).toEqual({}));
