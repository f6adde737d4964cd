/** "2026-Q3" as people say it. */
export const quarterWords = (quarter: string): string => quarter.split("-").toReversed().join(" ");
