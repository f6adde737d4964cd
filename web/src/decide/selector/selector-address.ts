import type { BandsInCurrency } from "../../../../src/decide/selection/model/default-bands.ts";
import { formatMajor, parseMajor } from "../../../../src/lib/money.ts";
import type { ExposureBand } from "../../../../src/own/organisation/model/bands.ts";
import { mostServices, startState } from "./selector-state.ts";
import type { SelectorState, ServiceSketch } from "./selector-state.ts";

/** The selector's state as an address carries it, each part only where it differs from the start. */
export type SelectorAddress = {
  /** `bedroom~digital~200000~very-high!appointments~…` */
  services?: string;
  chosen?: string;
  /** `7000~95~none!250000~99~domain!…` */
  bands?: string;
  /** Where a what-if started: services and bands in the same words. */
  wasServices?: string;
  wasBands?: string;
  sort?: string;
  filter?: string;
  hidden?: string;
  /** "table" shows the matrix as a table. */
  view?: string | undefined;
};

const names = [
  "services",
  "chosen",
  "bands",
  "wasServices",
  "wasBands",
  "sort",
  "filter",
  "hidden",
  "view",
] as const;
const levels = ["none", "domain", "team"] as const;
const nameLimit = 40;

/** Keeps the parameters that the selector knows; the rest of an address is dropped. */
export function readSelectorAddress(search: Record<string, unknown>): SelectorAddress {
  const known = names.flatMap((name) => {
    const value = search[name];
    return typeof value === "string" && value !== "" ? [[name, value] as const] : [];
  });
  return Object.fromEntries(known);
}

/** A name without the two signs that part the address. */
export const cleanName = (name: string): string => name.replace(/[~!]/g, "").slice(0, nameLimit);

function readAmount(text: string, currency: string): number | undefined {
  try {
    const amountMinor = parseMajor(text, currency, "exposure");
    return amountMinor >= 0 ? amountMinor : undefined;
  } catch {
    return undefined;
  }
}

function readServices(text: string, bands: BandsInCurrency): ServiceSketch[] {
  return text
    .split("!")
    .slice(0, mostServices)
    .flatMap((part) => {
      const [name = "", kind = "", exposure = "", demand = ""] = part.split("~");
      const exposurePerHourMinor = readAmount(exposure, bands.currency);
      if (exposurePerHourMinor === undefined || !bands.demand.some((band) => band.name === demand)) return [];
      return [
        {
          name: cleanName(name),
          kind: kind === "foundational" ? ("foundational" as const) : ("digital" as const),
          exposurePerHourMinor,
          demand,
        },
      ];
    });
}

function readBand(part: string, currency: string): ExposureBand | undefined {
  const [upTo = "", percent = "", level = ""] = part.split("~");
  const upToMinor = readAmount(upTo, currency);
  const availabilityPpm = Math.round(Number(percent) * 10_000);
  const onCallLevel = levels.find((known) => known === level);
  if (upToMinor === undefined || !onCallLevel) return undefined;
  return availabilityPpm > 0 && availabilityPpm < 1_000_000
    ? { upToMinor, availabilityPpm, onCallLevel }
    : undefined;
}

/** Bands of an address, or the usual ones where any part of it is not a rising list of bands. */
export function readBands(text: string | undefined, usual: BandsInCurrency): BandsInCurrency {
  if (text === undefined) return usual;
  const read = text.split("!").map((part) => readBand(part, usual.currency));
  const exposure = read.filter((band) => band !== undefined);
  const rising = exposure.every((band, index) => {
    const below = exposure[index - 1];
    return !below || (band.upToMinor > below.upToMinor && band.availabilityPpm > below.availabilityPpm);
  });
  return rising && exposure.length === read.length ? { ...usual, exposure } : usual;
}

/** Reads the state out of an address, under the usual bands; what makes no sense falls back to the start. */
export function stateFromAddress(address: SelectorAddress, usual: BandsInCurrency): SelectorState {
  const bands = readBands(address.bands, usual);
  const read = readServices(address.services ?? "", bands);
  const services = read.length > 0 ? read : startState(usual).services;
  const chosen = Math.min(
    Math.max(Number.parseInt(address.chosen ?? "1", 10) - 1 || 0, 0),
    services.length - 1,
  );
  const wasBands = readBands(address.wasBands, usual);
  const wasServices = readServices(address.wasServices ?? "", wasBands);
  const baseline = wasServices.length > 0 ? { services: wasServices, bands: wasBands } : null;
  return { services, chosen, bands, baseline };
}

const writeServices = (services: readonly ServiceSketch[], currency: string) =>
  services
    .map(({ name, kind, exposurePerHourMinor, demand }) =>
      [cleanName(name), kind, shortMajor(exposurePerHourMinor, currency), demand].join("~"),
    )
    .join("!");

/** Exposure bands as an address carries them. */
export const writeBands = ({ exposure, currency }: BandsInCurrency) =>
  exposure
    .map(({ upToMinor, availabilityPpm, onCallLevel }) =>
      [shortMajor(upToMinor, currency), availabilityPpm / 10_000, onCallLevel].join("~"),
    )
    .join("!");

const shortMajor = (amountMinor: number, currency: string) =>
  formatMajor(amountMinor, currency).replace(/\.0+$/, "");

/** Writes the state into an address; reading it back under the same usual bands gives the same state. */
export function addressOfState(
  { services, chosen, bands, baseline }: SelectorState,
  usual: BandsInCurrency,
): SelectorAddress {
  const written = writeServices(services, bands.currency);
  const asAtFirst = written === writeServices(startState(usual).services, bands.currency);
  const usualBands = writeBands(usual);
  const bandsText = writeBands(bands);
  const wasBandsText = baseline && writeBands(baseline.bands);
  return {
    ...(asAtFirst && !baseline ? {} : { services: written }),
    ...(chosen > 0 ? { chosen: String(chosen + 1) } : {}),
    ...(bandsText === usualBands ? {} : { bands: bandsText }),
    ...(baseline ? { wasServices: writeServices(baseline.services, bands.currency) } : {}),
    ...(wasBandsText && wasBandsText !== usualBands ? { wasBands: wasBandsText } : {}),
  };
}
