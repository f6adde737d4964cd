import { expect, test } from "vitest";
import { readEmailAddress } from "./email-address.ts";

test("an e-mail address is kept in lower case, without the spaces around it", () => {
  expect(readEmailAddress(" Ada@Example.com ", "email")).toBe("ada@example.com");
});

test.each([undefined, 3, "", "ada", "ada@", "@example.com", "a b@example.com", `${"a".repeat(320)}@b.c`])(
  "%j is refused with the mend",
  (value) => {
    expect(() => readEmailAddress(value, "spec.email")).toThrow(
      /^spec\.email: write an e-mail address such as/,
    );
  },
);
