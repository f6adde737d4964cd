import { invalidField, invalidFields, type FieldError } from "../../../lib/errors.ts";
import { at, readAll, readChoice, readEach, readMapping } from "../../../lib/field-readers.ts";
import { majorForFile } from "../../../lib/money.ts";
import { readSlug } from "../../../lib/slug.ts";
import { readAvailability, writeAvailability } from "./availability-level.ts";
import {
  compareFrequency,
  type DemandBand,
  type ExposureBand,
  type OnCallLevel,
  type OperatingModel,
} from "./bands.ts";
import { readFrequency } from "./read-frequency.ts";
import { readPositiveAmount } from "./positive-amount.ts";

const onCallLevels: readonly OnCallLevel[] = ["none", "domain", "team"];
const operatingModels: readonly OperatingModel[] = ["you-build-it-you-run-it", "ops-run-it"];

/**
 * Reads `[{upTo, availability, onCall}, …]` with maxima in major units: at least one band, maxima and levels both rising.
 * The last band is open-ended whatever its maximum (spec: contract, Files).
 */
export function readExposureBands(value: unknown, path: string, currency: string): ExposureBand[] {
  const bands = readEach(value, path, (item, itemPath) => readExposureBand(item, itemPath, currency));
  if (bands.length === 0)
    throw invalidField(
      path,
      "list at least one band, such as {upTo: 7000, availability: 95.0, onCall: none}",
    );
  const errors = bands.flatMap((band, i) => notRising(bands[i - 1], band, `${path}[${i}]`));
  if (errors.length > 0) throw invalidFields(errors);
  return bands;
}

function readExposureBand(value: unknown, path: string, currency: string): ExposureBand {
  const raw = readMapping(value, path, ["upTo", "availability", "onCall"]);
  return readAll<ExposureBand>({
    upToMinor: () => readPositiveAmount(raw["upTo"], at(path, "upTo"), currency),
    availabilityPpm: () => readAvailability(raw["availability"], at(path, "availability")),
    onCallLevel: () => readChoice(raw["onCall"], at(path, "onCall"), onCallLevels),
  });
}

function notRising(before: ExposureBand | undefined, band: ExposureBand, path: string): FieldError[] {
  const errors: FieldError[] = [];
  if (before === undefined) return errors;
  if (band.upToMinor <= before.upToMinor)
    errors.push({
      path: at(path, "upTo"),
      message: "must be more than the maximum of the band before; list bands from the lowest exposure up",
    });
  if (band.availabilityPpm <= before.availabilityPpm)
    errors.push({
      path: at(path, "availability"),
      message: "must be higher than the level of the band before: more exposure needs more availability",
    });
  return errors;
}

/** Exposure bands as files write them. */
export const writeExposureBands = (bands: readonly ExposureBand[], currency: string) =>
  bands.map(({ upToMinor, availabilityPpm, onCallLevel }) => ({
    upTo: majorForFile(upToMinor, currency),
    availability: writeAvailability(availabilityPpm),
    onCall: onCallLevel,
  }));

/** Reads `{low: monthly, …, very-high: daily}`, from low to high demand: more demand never means fewer deployments. */
export function readDemandBands(value: unknown, path: string): DemandBand[] {
  const entries = Object.entries(readMapping(value, path));
  const bands = readEach(entries, path, (entry) => {
    const [name, frequency] = entry as [string, unknown];
    return readAll<DemandBand>({
      name: () => readBandName(name, at(path, name)),
      frequency: () => readFrequency(frequency, at(path, name)),
    });
  });
  if (bands.length === 0) throw invalidField(path, "name at least one band, such as low: monthly");
  const errors = bands.flatMap((band, i): FieldError[] => {
    const before = bands[i - 1];
    if (before === undefined || compareFrequency(before.frequency, band.frequency) <= 0) return [];
    const message = `${band.frequency.label} is less often than ${before.name} (${before.frequency.label}); list bands from low to high demand`;
    return [{ path: at(path, band.name), message }];
  });
  if (errors.length > 0) throw invalidFields(errors);
  return bands;
}

/** A name of digits alone would lose its place: such keys of a mapping come first whatever the order in the file. */
function readBandName(name: string, path: string): string {
  if (/^\d+$/.test(name)) throw invalidField(path, "give the band a name with a letter in it");
  return readSlug(name, path);
}

/** Demand bands as files write them. */
export const writeDemandBands = (bands: readonly DemandBand[]): Record<string, string> =>
  Object.fromEntries(bands.map(({ name, frequency }) => [name, frequency.label]));

/** Reads which operating model wins where the bands leave it open. */
export const readBetweenModel = (value: unknown, path: string): OperatingModel =>
  readChoice(value, path, operatingModels);
