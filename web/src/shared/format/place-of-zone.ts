/** The place that a time zone is named after: "New York" of America/New_York. */
export const placeOfZone = (timeZone: string): string =>
  timeZone.slice(timeZone.lastIndexOf("/") + 1).replaceAll("_", " ");
