import { expect, test } from "vitest";
import { alertLines, readAlertLines } from "./alert-lines.ts";

test.each([
  ["HighErrorRate", ["HighErrorRate"]],
  ["A\nB", ["A", "B"]],
  ["class=disk-full, component=orders", [{ class: "disk-full", component: "orders" }]],
  ["app.kubernetes.io/name=shop", [{ "app.kubernetes.io/name": "shop" }]],
  ["More than 5 % = trouble", ["More than 5 % = trouble"]],
  ["Checkout, payments", ["Checkout, payments"]],
])("%j is read as %j, and written so", (text, alerts) => {
  expect(readAlertLines(text)).toEqual(alerts);
  expect(alertLines(alerts)).toBe(text);
});

test("nothing is no line", () => {
  expect(alertLines(undefined)).toBe("");
});
