import { expect, test } from "vitest";
import { checkBeginning } from "./check-beginning.ts";

const nothing = { name: "", email: "", password: "" };

test("whoever begins says who they are; whoever is known chooses a password only", () => {
  expect(Object.keys(checkBeginning(nothing, false))).toEqual(["name", "email", "password"]);
  expect(Object.keys(checkBeginning(nothing, true))).toEqual(["password"]);
});

test("a password of ten characters is long enough", () => {
  expect(checkBeginning({ ...nothing, password: "123456789" }, true)).toHaveProperty("password");
  expect(checkBeginning({ ...nothing, password: "1234567890" }, true)).toEqual({});
});
