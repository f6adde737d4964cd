/** Reads where to go after signing in; only addresses of this site count, so that nobody is lured elsewhere. */
export function readNext(search: Record<string, unknown>): { next?: string } {
  const { next } = search;
  return typeof next === "string" && /^\/(?![/\\])/.test(next) ? { next } : {};
}
