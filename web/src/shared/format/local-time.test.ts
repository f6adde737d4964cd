import { expect, test } from "vitest";
import { fromLocalField, toLocalField } from "./local-time.ts";

test.each(["2026-11-20T17:30:00.000Z", "2026-07-01T00:00:00.000Z"])("%s survives the field", (iso) =>
  expect(fromLocalField(toLocalField(new Date(iso)))).toBe(iso),
);

test("an empty or broken field holds no instant", () => {
  expect(fromLocalField("")).toBeNull();
  expect(fromLocalField("soon")).toBeNull();
});
