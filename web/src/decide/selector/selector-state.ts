import type { BandsInCurrency } from "../../../../src/decide/selection/model/default-bands.ts";
import type { ServiceKind } from "../../../../src/own/catalogue/model/service-kind.ts";
import { twoFigures } from "./exposure-axis.ts";

/** A service as the selector knows it: a name, its kind and its two estimates. */
export type ServiceSketch = {
  name: string;
  kind: ServiceKind;
  exposurePerHourMinor: number;
  demand: string;
};

/** What a what-if is measured from. */
export type Baseline = { services: readonly ServiceSketch[]; bands: BandsInCurrency };

/** Everything that the selector shows; the address holds it. */
export type SelectorState = {
  services: readonly ServiceSketch[];
  chosen: number;
  bands: BandsInCurrency;
  baseline: Baseline | null;
};

/** A service to begin with, in the middle of some bands. */
export function firstService({ exposure, demand }: BandsInCurrency, name = "my service"): ServiceSketch {
  const [low = 1, high = low] = exposure.map(({ upToMinor }) => Math.max(upToMinor, 1));
  return {
    name,
    kind: "digital",
    exposurePerHourMinor: twoFigures(Math.sqrt(low * high)),
    demand: demand[Math.floor(demand.length / 2)]?.name ?? "",
  };
}

/** The playbook's furniture retailer, to see three services side by side. */
export const furnitureRetailer: readonly ServiceSketch[] = [
  { name: "appointments", kind: "digital", exposurePerHourMinor: 600_000, demand: "high" },
  { name: "bedroom", kind: "digital", exposurePerHourMinor: 20_000_000, demand: "very-high" },
  { name: "ecommerce-platform", kind: "foundational", exposurePerHourMinor: 81_000_000, demand: "low" },
];

/** What the selector shows before anybody has touched it, under the bands that hold as usual. */
export const startState = (usual: BandsInCurrency): SelectorState => ({
  services: [firstService(usual)],
  chosen: 0,
  bands: usual,
  baseline: null,
});

/** More than this many dots can no longer be told apart. */
export const mostServices = 24;

/** The service that the derivation beside the matrix is about. */
export const chosenService = ({ services, chosen, bands }: SelectorState): ServiceSketch =>
  services[chosen] ?? firstService(bands);

/** Changes one service's estimates or name. */
export const changeService = (
  state: SelectorState,
  index: number,
  change: Partial<ServiceSketch>,
): SelectorState => ({
  ...state,
  chosen: index,
  services: state.services.map((service, at) => (at === index ? { ...service, ...change } : service)),
});

/** Adds a service beside the others, under a name of its own, and chooses it. */
export function addService(state: SelectorState): SelectorState {
  if (state.services.length >= mostServices) return state;
  const taken = new Set(state.services.map(({ name }) => name));
  let number = state.services.length + 1;
  while (taken.has(`service ${number}`)) number += 1;
  const added = firstService(state.bands, `service ${number}`);
  return { ...state, services: [...state.services, added], chosen: state.services.length };
}

/** Takes a service away; the last one stays, for the matrix needs a dot. */
export function removeService(state: SelectorState, index: number): SelectorState {
  if (state.services.length <= 1) return state;
  const services = state.services.filter((_, at) => at !== index);
  const chosen = state.chosen > index ? state.chosen - 1 : Math.min(state.chosen, services.length - 1);
  return { ...state, services, chosen };
}

/** Bands with the upper edge of one moved, never past its neighbours' edges. */
export function withEdge(bands: BandsInCurrency, index: number, upToMinor: number): BandsInCurrency {
  const { exposure } = bands;
  const lowest = (exposure[index - 1]?.upToMinor ?? 0) + 1;
  const highest = (exposure[index + 1]?.upToMinor ?? Number.MAX_SAFE_INTEGER) - 1;
  const moved = Math.min(Math.max(upToMinor, lowest), highest);
  return {
    ...bands,
    exposure: exposure.map((band, at) => (at === index ? { ...band, upToMinor: moved } : band)),
  };
}

/** Moves the upper edge of a band of the selector. */
export const moveEdge = (state: SelectorState, index: number, upToMinor: number): SelectorState => ({
  ...state,
  bands: withEdge(state.bands, index, upToMinor),
});

const extremePpm = 999_900;

/** Whether the bands reach 99.99 %. */
export const hasExtremeLevel = ({ bands }: SelectorState): boolean =>
  bands.exposure.some(({ availabilityPpm }) => availabilityPpm >= extremePpm);

/** Adds 99.99 % above the highest band's maximum, or takes it away again. */
export function toggleExtremeLevel(state: SelectorState): SelectorState {
  const { exposure } = state.bands;
  const last = exposure.at(-1);
  if (!last) return state;
  const next = hasExtremeLevel(state)
    ? exposure.filter(({ availabilityPpm }) => availabilityPpm < extremePpm)
    : [
        ...exposure,
        { upToMinor: last.upToMinor * 10, availabilityPpm: extremePpm, onCallLevel: "team" as const },
      ];
  return { ...state, bands: { ...state.bands, exposure: next } };
}

/** Remembers where everything is, so that what moves from here on shows as an arrow. */
export const startWhatIf = (state: SelectorState): SelectorState => ({
  ...state,
  baseline: { services: state.services, bands: state.bands },
});

/** Ends a what-if, keeping what was moved. */
export const keepWhatIf = (state: SelectorState): SelectorState => ({ ...state, baseline: null });

/** Ends a what-if and puts everything back. */
export const undoWhatIf = (state: SelectorState): SelectorState =>
  state.baseline
    ? {
        ...state,
        ...state.baseline,
        chosen: Math.min(state.chosen, state.baseline.services.length - 1),
        baseline: null,
      }
    : state;
