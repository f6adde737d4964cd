import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultBands } from "../../../../src/decide/selection/model/default-bands.ts";
import { addressOfState, readSelectorAddress, stateFromAddress } from "./selector-address.ts";
import {
  furnitureRetailer,
  moveEdge,
  startState,
  startWhatIf,
  toggleExtremeLevel,
} from "./selector-state.ts";
import type { SelectorState } from "./selector-state.ts";

const start = startState(defaultBands);

describe("the address holds the state", () => {
  test("the first view has a clean address", () => expect(addressOfState(start, defaultBands)).toEqual({}));

  test("three services read as people would write them", () => {
    const address = addressOfState({ ...start, services: furnitureRetailer, chosen: 1 }, defaultBands);
    expect(address).toEqual({
      services:
        "appointments~digital~6000~high!bedroom~digital~200000~very-high!ecommerce-platform~foundational~810000~low",
      chosen: "2",
    });
  });

  test("whatever the selector can show, its address gives back", () => {
    const service = fc.record({
      name: fc.stringMatching(/^[a-z][a-z -]{0,20}$/),
      kind: fc.constantFrom("digital" as const, "foundational" as const),
      exposurePerHourMinor: fc.nat(9_000_000_000),
      demand: fc.constantFrom("low", "medium", "high", "very-high"),
    });
    const state = fc
      .tuple(
        fc.array(service, { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.nat(2),
        fc.nat(99_000_000),
        fc.boolean(),
      )
      .map(([services, at, edge, upTo, whatIf]): SelectorState => {
        const plain = { ...start, services, chosen: at % services.length };
        const moved = moveEdge(whatIf ? startWhatIf(plain) : plain, edge, upTo);
        return upTo % 2 === 0 ? toggleExtremeLevel(moved) : moved;
      });
    fc.assert(
      fc.property(state, (before) => {
        expect(stateFromAddress(addressOfState(before, defaultBands), defaultBands)).toEqual(before);
      }),
    );
  });
});

describe("an address that somebody has mangled", () => {
  test.each([
    ["services", "bedroom~digital~lots~high"],
    ["services", "bedroom~digital~-5~high"],
    ["services", "bedroom~digital~5~enormous"],
    ["bands", "7000~95~none!250000~94~domain"],
    ["bands", "7000~95~everybody"],
    ["bands", "7000~101~team"],
    ["chosen", "ninth"],
  ])("%s=%s falls back to the start", (name, value) =>
    expect(stateFromAddress({ [name]: value }, defaultBands)).toEqual(start),
  );

  test("a dot that is not there chooses the nearest one", () => {
    expect(stateFromAddress({ chosen: "99" }, defaultBands).chosen).toBe(0);
    expect(stateFromAddress({ chosen: "-3" }, defaultBands).chosen).toBe(0);
  });

  test("unknown parameters are dropped", () =>
    expect(readSelectorAddress({ services: "x", utm: "y", chosen: 3 })).toEqual({ services: "x" }));
});
