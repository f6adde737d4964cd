import { expect, test } from "vitest";
import { asProblem, ProblemError, remarkBesideFields, toProblem } from "./problem.ts";

test("a problem document keeps its title, its detail and its wrong fields", () => {
  const problem = toProblem(
    { title: "Refused", detail: "Two fields are wrong", errors: [{ path: "email", message: "write one" }] },
    422,
  );
  expect(problem).toMatchObject({ message: "Refused", status: 422, detail: "Two fields are wrong" });
  expect(problem.errors).toEqual([{ path: "email", message: "write one" }]);
});

test("a gateway's page instead of an answer reads as no answer", () => {
  expect(toProblem("<html>502</html>", 502).status).toBe(0);
  expect(toProblem("<html>teapot</html>", 418).message).toBe("The server answered 418");
});

test("a fetch that failed reads as no answer, a bug as a fault of the page", () => {
  expect(asProblem(new TypeError("Failed to fetch")).status).toBe(0);
  expect(asProblem(new Error("x is undefined"))).toMatchObject({ status: -1, detail: "x is undefined" });
});

test("malformed field errors are left out rather than breaking the page", () => {
  expect(toProblem({ title: "Refused", errors: "all of them" }, 422).errors).toEqual([]);
  expect(toProblem({ title: "Refused", errors: [null, { path: 3 }] }, 422).errors).toEqual([
    { path: "", message: "" },
  ]);
});

test("a detail that only repeats the wrong fields is not told a second time", () => {
  const errors = [
    { path: "email", message: "write one" },
    { path: "name", message: "is taken" },
  ];
  const said = (detail: string) => remarkBesideFields(new ProblemError("Refused", 422, detail, errors));
  expect(said("email: write one; name: is taken")).toBeUndefined();
  expect(said("Two fields are wrong")).toBe("Two fields are wrong");
  expect(remarkBesideFields(new ProblemError("Refused", 403, "Not yours"))).toBe("Not yours");
});
