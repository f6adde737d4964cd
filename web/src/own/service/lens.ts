export const weekSeconds = 604_800;

const lenses = [300, 3_600, 21_600, 86_400, weekSeconds];

/** The shortest of some plain spans of which the slice takes three fifths at most. */
export const lensFor = (seconds: number): number =>
  lenses.find((lens) => seconds <= lens * 0.6) ?? weekSeconds;
