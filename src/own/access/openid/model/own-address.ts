const here = "http://here.invalid";

/** It is kept in a cookie, which browsers drop when it is larger than 4 kB. */
const longest = 2000;

/** Where to go after signing in: an address of this site, else its first page, so that no link of ours lures anybody elsewhere. */
export function ownAddress(wanted: string | undefined): string {
  if (wanted === undefined || !wanted.startsWith("/") || !URL.canParse(wanted, here)) return "/";
  // Read as browsers read it, which drop tabs, turn backslashes and resolve dots before they look at the host.
  const { origin, pathname, search, hash } = new URL(wanted, here);
  const address = pathname + search + hash;
  return origin === here && !address.startsWith("//") && address.length <= longest ? address : "/";
}
