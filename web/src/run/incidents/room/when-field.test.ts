import { expect, test } from "vitest";
import { toLocalField } from "../../../shared/format/local-time.ts";
import { meantInstant, typedInstant } from "./when-field.tsx";

const now = new Date("2026-11-20T17:30:00.000Z");

test("now is left to the server's clock", () =>
  expect(meantInstant({ choice: "0", typed: "" }, now)).toBeUndefined());

test("minutes ago are counted from now", () =>
  expect(meantInstant({ choice: "15", typed: "" }, now)).toBe("2026-11-20T17:15:00.000Z"));

test("a fixed instant stands for itself", () =>
  expect(meantInstant({ choice: "2026-11-20T16:00:00.000Z", typed: "" }, now)).toBe(
    "2026-11-20T16:00:00.000Z",
  ));

test("a typed instant is in the reader's zone, and missing until it is typed", () => {
  expect(meantInstant({ choice: typedInstant, typed: toLocalField(now) }, now)).toBe(now.toISOString());
  expect(meantInstant({ choice: typedInstant, typed: "" }, now)).toBeNull();
});
