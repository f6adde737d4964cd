import { describe, expect, test } from "vitest";
import { examplePage, exampleMessage } from "../../../../test/support/page-message.ts";
import type { PageContent } from "../paged-incidents.ts";
import type { PageItem, PageMessage } from "./message.ts";
import { factsOf, lossWords, oneLine, titleOf } from "./wording.ts";

const item = (changes: Partial<PageContent> = {}): PageItem => exampleMessage(examplePage(changes)).items[0]!;

const message = (...services: (string | null)[]): PageMessage =>
  exampleMessage(
    ...services.map((name) => examplePage({ service: name === null ? null : { slug: "s", name } })),
  );

describe("the title", () => {
  test("of one incident has its number, service and what is wrong", () => {
    expect(titleOf(message("Bedroom"))).toBe("INC-42 Bedroom: Checkout fails");
  });
  test("of an incident that no service owns goes without", () => {
    expect(titleOf(message(null))).toBe("INC-42 Checkout fails");
  });
  test.each([
    ["Bedroom: 40 % of requests fail", "INC-42 Bedroom: 40 % of requests fail"],
    ["bedroom pages fail", "INC-42 bedroom pages fail"],
    ["Bedrooms are empty", "INC-42 Bedroom: Bedrooms are empty"],
  ])("names the service once where the alert names it: %s", (title, told) => {
    expect(titleOf(exampleMessage(examplePage({ title })))).toBe(told);
  });
  test("of a drill says so first", () => {
    expect(titleOf(exampleMessage(examplePage({ drill: true })))).toBe(
      "Drill: INC-42 Bedroom: Checkout fails",
    );
  });
  test("of many says how many and where", () => {
    expect(titleOf(message("Bedroom", "Bedroom", "Kitchen"))).toBe("3 incidents: Bedroom, Kitchen");
    expect(titleOf(message("A", "B", "C", "D"))).toBe("4 incidents: A, B, C and more");
  });
  test("cannot break out of a mail header", () => {
    const sly = { ...message("Bedroom"), items: [item({ title: "x\r\nBcc: eve@example.com" })] };
    expect(titleOf(sly)).toBe("INC-42 Bedroom: x Bcc: eve@example.com");
  });
});

test("the facts are those that a woken person needs, in the reader's zone and without the reader's own name", () => {
  expect(factsOf(item(), { name: "Ada", timeZone: "America/New_York" })).toEqual([
    { label: "What customers feel", text: "Nobody can pay" },
    { label: "Loss", text: "$200,000 an hour, $1,250.50 so far" },
    { label: "To do", text: "Major: restore availability at once" },
    { label: "Changed lately", text: "28 Feb, 20:50 GMT-5: bedroom 1.4.2 deployed" },
    { label: "Runbook", text: "https://wiki.example/bedroom", url: "https://wiki.example/bedroom" },
    {
      label: "Runbook",
      text: "Bedroom pages fail",
      url: "https://runwright.example/runbooks/bedroom-pages-fail",
    },
    { label: "Also asked", text: "Lin" },
    { label: "Why you", text: "Bedroom is on call by its team." },
  ]);
});

test("an address that is not of the web is text, not a link", () => {
  const facts = factsOf(item({ runbookUrl: "javascript:alert(1)" }), { name: "Ada", timeZone: "UTC" });
  expect(facts.find(({ label }) => label === "Runbook")).toEqual({
    label: "Runbook",
    text: "javascript:alert(1)",
  });
});

test("loss is told without false decimals, in the currency's own, and not at all when unknown", () => {
  const yen = { amountMinor: 1_234_567, currency: "JPY" };
  expect(lossWords(item({ lossPerHour: yen, lossSoFar: null }))).toBe("¥1,234,567 an hour");
  expect(lossWords(item({ lossPerHour: null }))).toBe("");
});

test("a long or many-lined text becomes one bounded line, never cut within a character", () => {
  expect(oneLine(" a\n\tb\u2028c\u0000\u202Ed ", 50)).toBe("a b c d");
  expect(oneLine("😀😀😀😀", 3)).toBe("😀😀…");
});
