/** What is open, in one sentence. */
export function sayIncidents(items: readonly { method: "major" | "minor" }[]): string {
  const majors = items.filter(({ method }) => method === "major").length;
  if (items.length === 0) return "Nothing needs you now: no incident is open.";
  if (items.length === 1) return `One incident is open, and it is ${majors === 1 ? "major" : "minor"}.`;
  if (majors === items.length) return `${items.length} incidents are open, all of them major.`;
  return `${items.length} incidents are open, ${majors === 0 ? "none" : majors} of them major.`;
}
