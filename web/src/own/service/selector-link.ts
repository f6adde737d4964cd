import { cleanName } from "../../decide/selector/selector-address.ts";
import type { Service } from "../use-catalogue.ts";

type Estimated = Pick<Service, "name" | "kind" | "exposurePerHour" | "demand">;

/** The selector's address with the service in it, to try what if; undefined while it is not estimated. */
export const selectorAddressOf = ({ name, kind, exposurePerHour, demand }: Estimated) =>
  exposurePerHour && demand
    ? { services: [cleanName(name), kind, exposurePerHour.amount.replace(/\.0+$/, ""), demand].join("~") }
    : undefined;
