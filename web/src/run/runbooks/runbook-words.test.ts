import { expect, test } from "vitest";
import { readRunbookAddress } from "./runbooks-address.ts";
import { sayAlert, sayRunbooks, sayWhen } from "./runbook-words.ts";

const runbook = (services: string[], alerts: string[] = []) => ({
  services: services.map((slug) => ({ slug, name: slug })),
  alerts,
});
const all = { more: false, filtered: false };

test.each([
  [[], all, "Nobody has written down what to do when a service fails."],
  [[], { more: false, filtered: true }, "No runbook is like this."],
  [[runbook(["a"])], all, "1 runbook tells what to do for 1 service."],
  [
    [runbook(["a"], ["X"]), runbook(["a", "b"])],
    all,
    "2 runbooks tell what to do for 2 services; 1 is found from an alert.",
  ],
  [
    [runbook(["a"], ["X"])],
    { more: true, filtered: false },
    "More than 1 runbooks tell what to do for 1 service; each is found from an alert.",
  ],
])("%j with %j: %s", (items, how, words) => {
  expect(sayRunbooks(items, how)).toBe(words);
});

test("an alert is its name or its labels", () => {
  expect(sayAlert("DiskFull")).toBe("DiskFull");
  expect(sayAlert({ class: "disk", component: "db" })).toBe("class=disk, component=db");
  expect(sayWhen({ alerts: ["A", { class: "b" }] })).toBe("when A or class=b fires");
  expect(sayWhen({ alerts: [] })).toBe("whatever is wrong");
});

test.each([
  [
    { version: "3", show: "changes" },
    { version: "3", show: "changes" },
  ],
  [{ version: "12", other: "x" }, { version: "12" }],
  [{ version: "0", show: "x" }, {}],
  [{ version: "two" }, {}],
])("the address %j is read as %j", (search, address) => {
  expect(readRunbookAddress(search)).toEqual(address);
});
