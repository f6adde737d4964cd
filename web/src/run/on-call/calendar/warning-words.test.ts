import { expect, test } from "vitest";
import { warningWords } from "./warning-words.ts";

const warning = (name: string | null, message: string) => ({
  code: "too-often",
  person: name === null ? null : { id: name, name },
  from: null,
  message,
});

test("what is so of several people is said once, with their names", () => {
  const often = "on call for more than one week in 3";
  expect(
    warningWords([warning("Ada", often), warning("Lin", often), warning(null, "only 2 take part")]),
  ).toEqual([
    { code: `too-often ${often}`, text: `Ada and Lin: ${often}` },
    { code: "too-often only 2 take part", text: "only 2 take part" },
  ]);
});
