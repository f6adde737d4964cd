import { expect, test } from "vitest";
import { actsFor, keysSentence, whatBreaks } from "./api-key-words.ts";

const team = { slug: "checkout", name: "Checkout" };
const service = { slug: "basket", name: "Basket" };

test.each([
  [{ team: null, service: null }, "the whole organisation"],
  [{ team, service: null }, "Checkout (team)"],
  [{ team, service }, "Basket (service) and Checkout (team)"],
])("a key acts for what it is bound to", (key, words) => expect(actsFor(key)).toBe(words));

test("what a revocation breaks is named by the key's scopes", () =>
  expect(whatBreaks({ scopes: ["alerts:write", "read"], team, service: null })).toBe(
    "Alerts that are sent by it page nobody any more; whatever reads by it is refused, for Checkout (team).",
  ));

test.each([
  [[], "No machine has a key yet."],
  [[{ lastUsedAt: "2026-03-04T12:00:00Z" }], "One API key lets a machine in."],
  [[{ lastUsedAt: null }], "One API key lets a machine in; it was never used."],
  [[{ lastUsedAt: null }, { lastUsedAt: null }], "2 API keys let machines in; none was ever used."],
])("the keys in a sentence", (keys, words) => expect(keysSentence(keys, false)).toBe(words));
