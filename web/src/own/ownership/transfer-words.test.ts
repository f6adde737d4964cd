import { describe, expect, test } from "vitest";
import { sayAnswered, sayOver } from "./transfer-words.ts";

const bedroom = { slug: "bedroom", name: "Bedroom" };
const checkout = { slug: "checkout", name: "Checkout" };
const transfer = {
  service: { slug: "beds", name: "Beds" },
  from: bedroom,
  to: checkout,
  proposedBy: "Ada",
  settledBy: "Ivan",
  settledReason: "",
  missing: [],
  waitsForFile: false,
};

describe("what became of a transfer", () => {
  test.each([
    [{ state: "completed" }, "Checkout took it over from Bedroom."],
    [{ state: "completed", from: null }, "Checkout took it on; nobody owned it before."],
    [
      { state: "declined", settledReason: "We are too few." },
      "Ivan declined that Checkout takes it over. “We are too few.”",
    ],
    [{ state: "withdrawn" }, "Ivan withdrew the proposal that Checkout takes it over."],
    [
      { state: "withdrawn", settledReason: "Checkout has been disbanded." },
      "The transfer to Checkout, proposed by Ada, did not take effect: Checkout has been disbanded.",
    ],
  ] as const)("%o", (fields, words) => expect(sayOver({ ...transfer, ...fields })).toBe(words));
});

describe("what an answer has brought about", () => {
  test.each([
    [{ state: "completed" }, "Checkout owns Beds now."],
    [{ state: "proposed", missing: ["taking"] }, "Checkout has to approve it, too."],
    [{ state: "proposed", missing: ["giving"] }, "Bedroom has to approve it, too."],
    [
      { state: "proposed", missing: ["giving", "taking"] },
      "Proposed. Bedroom and Checkout have to approve it.",
    ],
    [
      { state: "approved", waitsForFile: true },
      "Both teams have approved. Beds waits for its file to name Checkout.",
    ],
    [{ state: "approved" }, "Both teams have approved. Checkout owns Beds from its date on."],
    [{ state: "declined" }, "Declined: Beds stays with Bedroom."],
    [{ state: "withdrawn", from: null }, "Withdrawn: Beds stays with nobody."],
  ] as const)("%o", (fields, words) =>
    expect(
      sayAnswered({ ...transfer, ...fields, missing: [...("missing" in fields ? fields.missing : [])] }),
    ).toBe(words),
  );
});
