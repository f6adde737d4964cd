import type { Incident } from "../incident-types.ts";
import { typedInstant } from "./when-field.tsx";
import type { WhenOption } from "./when-field.tsx";

/** Since when a new rate holds: from now on, or correcting the past. */
export const sinceOptions = ({ impactStartedAt }: Incident): WhenOption[] => [
  { value: "0", label: "From now on" },
  { value: impactStartedAt, label: "From the start of the impact" },
  { value: typedInstant, label: "From a time…" },
];
