import { expect, test } from "vitest";
import { AppError, invalidField, invalidFields } from "./errors.ts";

test("a refusal of one field carries its path apart and in the message", () => {
  const error = invalidField("spec.email", "write an e-mail address");
  expect(error).toBeInstanceOf(AppError);
  expect(error.code).toBe("invalid");
  expect(error.message).toBe("spec.email: write an e-mail address");
  expect(error.errors).toEqual([{ path: "spec.email", message: "write an e-mail address" }]);
});

test("a refusal of the whole value has no path to name", () => {
  expect(invalidField("", "write a mapping").message).toBe("write a mapping");
});

test("a refusal of several fields names them all", () => {
  const errors = [
    { path: "currency", message: "is required" },
    { path: "demandBands", message: "list at least one band" },
  ];
  const error = invalidFields(errors);
  expect(error.message).toBe("currency: is required; demandBands: list at least one band");
  expect(error.errors).toEqual(errors);
});

test("an error without options has no fields, no cause and nothing to wait for", () => {
  const error = new AppError("not_found", "No service bedroom");
  expect(error).toMatchObject({ name: "AppError", errors: [], retryAfterSeconds: undefined });
  expect(error.cause).toBeUndefined();
});

test("the cause and the seconds to wait are kept", () => {
  const cause = new Error("refused");
  const error = new AppError("unavailable", "The database is away", { cause, retryAfterSeconds: 5 });
  expect(error).toMatchObject({ cause, retryAfterSeconds: 5 });
});
