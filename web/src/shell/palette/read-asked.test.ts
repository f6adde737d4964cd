import { expect, test } from "vitest";
import { readAsked } from "./read-asked.ts";

test.each([
  ["who has bedroom", "who", "bedroom"],
  ["Who is on call for  Checkout?", "who", "checkout"],
  ["who's on-call for the shop", "who", "the shop"],
  ["who", "who", ""],
  ["ack", "acknowledge", ""],
  ["acknowledge INC-3", "acknowledge", "inc-3"],
  ["new override", "cover", ""],
  ["override for home", "cover", "home"],
  ["cover bedroom", "cover", "bedroom"],
  ["bedroom", "find", "bedroom"],
  ["whole sale", "find", "whole sale"],
  ["accounts", "find", "accounts"],
  ["acknowledgements", "find", "acknowledgements"],
  ["coverage", "find", "coverage"],
])("“%s” asks %s about “%s”", (query, verb, about) => {
  expect(readAsked(query)).toEqual({ verb, about });
});
