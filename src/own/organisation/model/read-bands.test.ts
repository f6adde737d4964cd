import { describe, expect, test } from "vitest";
import { AppError } from "../../../lib/errors.ts";
import {
  readBetweenModel,
  readDemandBands,
  readExposureBands,
  writeDemandBands,
  writeExposureBands,
} from "./read-bands.ts";

const refusal = (read: () => unknown) => {
  try {
    read();
  } catch (error) {
    if (error instanceof AppError) return error.errors.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  return [];
};

const retailer = [
  { upTo: 7000, availability: 95.0, onCall: "none" },
  { upTo: 250_000, availability: 99.0, onCall: "domain" },
  { upTo: 800_000, availability: 99.9, onCall: "team" },
];

describe("exposure bands", () => {
  test("of the furniture retailer are read into minor units and parts per million, and written back", () => {
    const bands = readExposureBands(retailer, "spec.exposureBands", "USD");
    expect(bands).toEqual([
      { upToMinor: 700_000, availabilityPpm: 950_000, onCallLevel: "none" },
      { upToMinor: 25_000_000, availabilityPpm: 990_000, onCallLevel: "domain" },
      { upToMinor: 80_000_000, availabilityPpm: 999_000, onCallLevel: "team" },
    ]);
    expect(writeExposureBands(bands, "USD")).toEqual(retailer);
  });

  test("are read in the currency's own minor unit", () => {
    const [band] = readExposureBands([{ ...retailer[0], upTo: "1000000" }], "bands", "JPY");
    expect(band?.upToMinor).toBe(1_000_000);
  });

  test.each([
    [[], "b: list at least one band, such as {upTo: 7000, availability: 95.0, onCall: none}"],
    [{ low: 1 }, "b: write a list, not a mapping"],
    [[{ ...retailer[0], upTo: 0 }], "b[0].upTo: must be more than nothing"],
    [[{ ...retailer[0], upTo: -5 }], "b[0].upTo: must be more than nothing"],
    [[{ availability: 95, onCall: "none" }], "b[0].upTo: write an amount such as 7000, not nothing"],
    [[{ ...retailer[0], onCall: "all" }], 'b[0].onCall: write none, domain or team, not "all"'],
    [[{ ...retailer[0], oncall: "none" }], "b[0].oncall: there is no such field; did you mean onCall?"],
    [
      [retailer[0], { ...retailer[1], upTo: 7000 }],
      "b[1].upTo: must be more than the maximum of the band before; list bands from the lowest exposure up",
    ],
    [
      [retailer[0], { ...retailer[1], availability: 95 }],
      "b[1].availability: must be higher than the level of the band before: more exposure needs more availability",
    ],
  ])("%j are refused", (value, message) => {
    expect(refusal(() => readExposureBands(value, "b", "USD"))).toEqual([message]);
  });

  test("are refused with all that is wrong at once", () => {
    const value = [
      { upTo: "a lot", availability: 100, onCall: "none" },
      { upTo: 5, availability: 99, onCall: 7 },
    ];
    expect(refusal(() => readExposureBands(value, "b", "USD")).map((line) => line.split(":")[0])).toEqual([
      "b[0].upTo",
      "b[0].availability",
      "b[1].onCall",
    ]);
    const falling = [retailer[2], retailer[0], retailer[1], retailer[1]];
    expect(refusal(() => readExposureBands(falling, "b", "USD")).map((line) => line.split(":")[0])).toEqual([
      "b[1].upTo",
      "b[1].availability",
      "b[3].upTo",
      "b[3].availability",
    ]);
  });
});

describe("demand bands", () => {
  test("are read in order and written back", () => {
    const file = {
      low: "monthly",
      medium: "fortnightly",
      high: "weekly",
      "very-high": "daily",
      torrent: "on-demand",
    };
    const bands = readDemandBands(file, "demandBands");
    expect(bands.map(({ name, frequency }) => [name, frequency.label])).toEqual(Object.entries(file));
    expect(writeDemandBands(bands)).toEqual(file);
  });

  test("may share a frequency", () => {
    expect(readDemandBands({ low: "monthly", seasonal: "12 per year" }, "d")).toHaveLength(2);
  });

  test.each([
    [{}, ["d: name at least one band, such as low: monthly"]],
    [{ "2": "monthly" }, ["d.2: give the band a name with a letter in it"]],
    [["low"], ["d: write a mapping of fields, not a list"]],
    [
      { high: "weekly", low: "monthly" },
      ["d.low: monthly is less often than high (weekly); list bands from low to high demand"],
    ],
    [
      { "Very High": "daily", low: "now and then" },
      [
        'd.Very High: write lower-case letters, digits and hyphens between them, at most 63, such as very-high; not "Very High"',
        expect.stringMatching(/^d\.low: write monthly/),
      ],
    ],
  ])("%j are refused", (value, messages) => {
    expect(refusal(() => readDemandBands(value, "d"))).toEqual(messages);
  });
});

test("the model between is one of the two", () => {
  expect(readBetweenModel("ops-run-it", "betweenModel")).toBe("ops-run-it");
  expect(() => readBetweenModel("either", "betweenModel")).toThrow(
    'betweenModel: write you-build-it-you-run-it or ops-run-it, not "either"',
  );
});
