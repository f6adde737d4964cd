import { expect, test } from "vitest";
import { findWeakness } from "./password-rule.ts";

const vera = { name: "Vera Holm-Anders", email: "vera.holm@example.com" };

test.each([
  ["", "at least 10"],
  ["nine char", "at least 10"],
  ["x".repeat(201), "at most 200"],
  ["aaaaaaaaaaaa", "same few characters"],
  ["abababababab", "same few characters"],
  ["PassWord123", "everybody tries"],
  ["1234567890", "everybody tries"],
  ["correct horse battery staple", "everybody tries"],
  ["Vera.Holm@Example.com", "your name"],
  ["vera holm-anders", "your name"],
  ["Holm-AndersVera", "your name"],
])("%j is refused: %s", (password, why) => expect(findWeakness(password, vera)).toContain(why));

test.each(["ten chars!", "a long enough one", "Vera Holm-Anders likes tea", "パスワードは十文字以上"])(
  "%j is taken",
  (password) => expect(findWeakness(password, vera)).toBeNull(),
);

test("nobody's own words are refused where nothing is known of them", () =>
  expect(findWeakness("a long enough one", { name: "", email: "" })).toBeNull());
