import type { BandsValue } from "./use-policies.ts";

type Level = BandsValue["exposureBands"][number]["onCall"];

/** Bands while they are typed. */
export type BandsDraft = {
  exposure: readonly { upTo: string; availability: string; onCall: Level }[];
  demand: readonly { name: string; frequency: string }[];
  betweenModel: BandsValue["betweenModel"];
};

export const draftOf = ({ exposureBands, demandBands, betweenModel }: BandsValue): BandsDraft => ({
  exposure: exposureBands.map(({ upTo, availability, onCall }) => ({
    upTo: String(upTo),
    availability: String(availability),
    onCall,
  })),
  demand: Object.entries(demandBands).map(([name, frequency]) => ({ name, frequency })),
  betweenModel,
});

/**
 * Bands as they are sent. The last band is open-ended whatever its maximum, which is therefore not asked for: it is kept
 * where it still lies above the others, and put above them where not.
 */
export const valueOf = ({ exposure, demand, betweenModel }: BandsDraft): BandsValue => ({
  exposureBands: exposure.map((band, i) => ({
    upTo: i === exposure.length - 1 ? aboveAll(exposure) : band.upTo.trim(),
    // The server takes texts too and says what is wrong with them.
    availability: band.availability.trim() as unknown as number,
    onCall: band.onCall,
  })),
  demandBands: Object.fromEntries(demand.map(({ name, frequency }) => [name.trim(), frequency.trim()])),
  betweenModel,
});

function aboveAll(exposure: BandsDraft["exposure"]): string {
  const last = exposure.at(-1)?.upTo.trim() ?? "";
  const before = Number(exposure.at(-2)?.upTo ?? 0);
  return Number(last) > before ? last : String(Math.floor(before) + 1);
}

/** The position of each demand band whose name another has already: a mapping would lose it. */
export const repeatedNames = ({ demand }: BandsDraft): number[] =>
  demand.flatMap(({ name }, i) =>
    demand.slice(0, i).some((other) => other.name.trim() === name.trim()) ? [i] : [],
  );

/** One more exposure band above the others. */
export const withBand = (draft: BandsDraft): BandsDraft => ({
  ...draft,
  exposure: [
    ...draft.exposure,
    { upTo: "", availability: "", onCall: draft.exposure.at(-1)?.onCall ?? "none" },
  ],
});

export const withoutBand = (draft: BandsDraft, index: number): BandsDraft => ({
  ...draft,
  exposure: draft.exposure.filter((_, i) => i !== index),
});
