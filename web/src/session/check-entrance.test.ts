import { expect, test } from "vitest";
import { checkPassword, checkWelcome } from "./check-entrance.ts";

const empty = {
  organisation: " ",
  currency: "",
  name: " ",
  email: "vera",
  timeZone: "UTC",
  password: "short",
};

test("everything that is missing is told at once", () =>
  expect(Object.keys(checkWelcome(empty, true))).toEqual([
    "organisation",
    "currency",
    "name",
    "email",
    "password",
  ]));

test("an organisation that is described already is not asked for", () =>
  expect(Object.keys(checkWelcome(empty, false))).toEqual(["name", "email", "password"]));

test("a whole beginning has nothing wrong", () => {
  const whole = { organisation: "Kiwi Beds", currency: "NZD", name: "Vera", email: "vera@example.com" };
  expect(checkWelcome({ ...whole, timeZone: "UTC", password: "a long enough one" }, true)).toEqual({});
});

test("a password is held to the server's rule", () =>
  expect(checkPassword("Password123", { name: "Vera", email: "vera@example.com" })).toEqual({
    password: "This is one of the passwords that everybody tries first; use another",
  }));
