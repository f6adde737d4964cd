/** An address that a browser may open; nothing for what is none, such as a script. */
export function safeHref(address: string): string | undefined {
  try {
    const { protocol, href } = new URL(address);
    return protocol === "https:" || protocol === "http:" ? href : undefined;
  } catch {
    return undefined;
  }
}

/** An address as people say it, without protocol and host: "home/bedroom". */
export function shortAddress(address: string): string {
  const path = new URL(address).pathname.replace(/^\/|\/$|\.git$/g, "");
  return path || new URL(address).host;
}
