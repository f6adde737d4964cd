/** A share of the exposure that an incident costs, in basis points (10,000 = all of it), with plain words for it. */
export type ImpactShare = { shareBasisPoints: number; words: string };

/** The stops of the slider, from worst to harmless (spec: incidents, Live loss). */
export const IMPACT_SHARES: readonly ImpactShare[] = [
  { shareBasisPoints: 10_000, words: "the whole journey is down" },
  { shareBasisPoints: 5_000, words: "the journey works, but badly" },
  { shareBasisPoints: 2_000, words: "a part of the customers is affected" },
  { shareBasisPoints: 500, words: "a few customers are affected" },
  { shareBasisPoints: 0, words: "no customer is affected" },
];

/** The words of the stop that is nearest to a share (the worse of two that are equally near). */
export function shareWords(shareBasisPoints: number): string {
  const distance = (share: ImpactShare): number => Math.abs(share.shareBasisPoints - shareBasisPoints);
  return IMPACT_SHARES.reduce((best, share) => (distance(share) < distance(best) ? share : best)).words;
}
