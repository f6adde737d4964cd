import { BlockList, isIP } from "node:net";

/** IPv4 ranges that are not the public Internet (IANA IPv4 Special-Purpose Address Registry, and multicast). */
const reservedIpv4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];

/** Within 2000::/3, what is not the public Internet or hides an IPv4 address (IANA IPv6 Special-Purpose Address Registry). */
const reservedIpv6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

const listOf = (ranges: readonly string[], family: "ipv4" | "ipv6"): BlockList => {
  const list = new BlockList();
  for (const range of ranges) {
    const [network, prefix] = range.split("/");
    list.addSubnet(network!, Number(prefix), family);
  }
  return list;
};

const reserved4 = listOf(reservedIpv4, "ipv4");
const reserved6 = listOf(reservedIpv6, "ipv6");
const globalUnicast6 = listOf(["2000::/3"], "ipv6");

/** Whether an IP address is of the public Internet: not loopback, private, link-local, shared, mapped, translated, multicast or reserved. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !reserved4.check(address, "ipv4");
    case 6:
      // A zone ("%eth0") belongs to link-local addresses only.
      if (address.includes("%")) return false;
      return globalUnicast6.check(address, "ipv6") && !reserved6.check(address, "ipv6");
    default:
      return false;
  }
}
