import { describe, expect, test } from "vitest";
import { flapState } from "./flapping.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 2, minute));

describe("flapping", () => {
  test("begins with the fourth change in 30 minutes", () => {
    expect(flapState([at(0), at(5), at(10)], at(10)).flapping).toBe(false);
    expect(flapState([at(0), at(5), at(10), at(15)], at(15))).toEqual({
      flapping: true,
      changes: 4,
      steadyAt: at(30),
    });
  });

  test("ends when fewer than four changes lie in the last 30 minutes", () => {
    const changes = [at(0), at(5), at(10), at(15)];
    expect(flapState(changes, new Date(at(30).getTime() - 1)).flapping).toBe(true);
    expect(flapState(changes, at(30))).toEqual({ flapping: false, changes: 3, steadyAt: null });
  });

  test("lasts longer with every further change", () => {
    expect(flapState([at(0), at(5), at(10), at(15), at(20)], at(20)).steadyAt).toEqual(at(35));
  });

  test("counts changes in any order, and none of the future", () => {
    expect(flapState([at(15), at(0), at(10), at(5)], at(15)).flapping).toBe(true);
    expect(flapState([at(15), at(0), at(10), at(5)], at(14)).flapping).toBe(false);
  });

  test("follows the organisation's own rule", () => {
    expect(flapState([at(0), at(1)], at(2), { changes: 2, windowSeconds: 300 }).steadyAt).toEqual(at(5));
  });
});
