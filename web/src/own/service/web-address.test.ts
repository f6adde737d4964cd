import { expect, test } from "vitest";
import { safeHref, shortAddress } from "./web-address.ts";

test.each([
  ["https://git.example.com/home/bedroom", "https://git.example.com/home/bedroom"],
  ["javascript:alert(1)", undefined],
  ["git@example.com:home/bedroom.git", undefined],
  ["home/bedroom", undefined],
])("%s opens %s", (address, href) => expect(safeHref(address)).toBe(href));

test.each([
  ["https://git.example.com/home/bedroom.git", "home/bedroom"],
  ["https://git.example.com/", "git.example.com"],
])("%s is called %s", (address, said) => expect(shortAddress(address)).toBe(said));
