import { describe, expect, test } from "vitest";
import { AppError, invalidField } from "./errors.ts";
import {
  at,
  nameOf,
  readAll,
  readChoice,
  readEach,
  readFlag,
  readMapping,
  readOptional,
  readText,
} from "./field-readers.ts";

const errorsOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error.errors;
    throw error;
  }
  return [];
};

describe("several fields", () => {
  test("are answered under their names", () => {
    expect(readAll({ name: () => "home", count: () => 2 })).toEqual({ name: "home", count: 2 });
  });

  test("are refused together, with the errors of nested readers", () => {
    const errors = errorsOf(() =>
      readAll({
        name: () => readText("", "name"),
        kind: () => "product",
        members: () => readEach(["a", 1, "b", null], "members", readText),
      }),
    );
    expect(errors).toEqual([
      { path: "name", message: "must not be empty" },
      { path: "members[1]", message: "write a text, not 1" },
      { path: "members[3]", message: "write a text, not nothing" },
    ]);
  });

  test("let an error through that names no field: it is a fault, not a refusal", () => {
    const fault = new AppError("conflict", "busy");
    const run = () =>
      readAll({
        a: () => readText("", "a"),
        b: () => {
          throw fault;
        },
      });
    expect(run).toThrow(fault);
  });
});

describe("one field", () => {
  test.each([
    [() => readEach("x", "skills", readText), 'skills: write a list, not "x"'],
    [() => readMapping([], "spec"), "spec: write a mapping of fields, not a list"],
    [() => readMapping(null, ""), "write a mapping of fields, not nothing"],
    [
      () => readMapping({ calender: 1 }, "spec", ["calendar", "domain"]),
      "spec.calender: there is no such field; did you mean calendar?",
    ],
    [() => readMapping({ xyz: 1 }, "", ["a", "b"]), "xyz: there is no such field; the fields are a, b"],
    [() => readText(7, "name"), "name: write a text, not 7"],
    [() => readText("  ", "name"), "name: must not be empty"],
    [() => readText("abcd", "name", 3), "name: must be at most 3 characters long; this has 4"],
    [() => readFlag("yes", "onCall"), 'onCall: write true or false, not "yes"'],
    [() => readChoice("x", "by", ["product", "it"]), 'by: write product or it, not "x"'],
    [() => readChoice({}, "by", ["a", "b", "c"]), "by: write a, b or c, not a mapping"],
  ])("is refused with what to write instead: %#", (run, message) => {
    expect(run).toThrow(invalidField("", message).message);
  });

  test("is answered as it should be", () => {
    expect(readText("  Ada ", "name")).toBe("Ada");
    expect(readFlag(false, "onCall")).toBe(false);
    expect(readChoice("it", "by", ["product", "it"])).toBe("it");
    expect(readMapping({ a: 1 }, "", ["a"])).toEqual({ a: 1 });
    expect(readOptional(undefined, "none", (v) => readText(v, "x"))).toBe("none");
    expect(readOptional(null, "none", (v) => readText(v, "x"))).toBe("none");
    expect(readOptional("some", "none", (v) => readText(v, "x"))).toBe("some");
  });
});

test("a path is joined with dots, and starts without one", () => {
  expect([at("", "hours"), at("spec.calendar", "hours")]).toEqual(["hours", "spec.calendar.hours"]);
});

test("a long value is cut in a message", () => {
  expect(nameOf("x".repeat(100))).toHaveLength(62);
});
