const here = "http://here.invalid";

/** Where to go after signing in: an address of this site, else its first page, so that no link of ours lures anybody elsewhere. */
export function ownAddress(wanted: string | undefined): string {
  if (wanted === undefined || !wanted.startsWith("/") || !URL.canParse(wanted, here)) return "/";
  // Read as browsers read it, which drop tabs, turn backslashes and resolve dots before they look at the host.
  const { origin, pathname, search, hash } = new URL(wanted, here);
  return origin === here && !pathname.startsWith("//") ? pathname + search + hash : "/";
}
