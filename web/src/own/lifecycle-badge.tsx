import { IconArchive, IconCircleCheck, IconFlask, IconPlaneDeparture } from "@tabler/icons-react";
import type { TablerIcon } from "@tabler/icons-react";
import classes from "./lifecycle-badge.module.css";
import type { ServiceSummary } from "./use-catalogue.ts";

export type Lifecycle = ServiceSummary["lifecycle"];

/** The name and icon of each stage of a service's life, everywhere. */
export const lifecycleFaces: Record<Lifecycle, { label: string; icon: TablerIcon }> = {
  experimental: { label: "Experimental", icon: IconFlask },
  "pre-production": { label: "Pre-production", icon: IconPlaneDeparture },
  live: { label: "Live", icon: IconCircleCheck },
  decommissioned: { label: "Decommissioned", icon: IconArchive },
};

/** Where a service is in its life. */
export function LifecycleBadge({ lifecycle }: { lifecycle: Lifecycle }) {
  const { label, icon: Icon } = lifecycleFaces[lifecycle];
  return (
    <span className={classes.lifecycle}>
      <Icon size={15} stroke={1.75} aria-hidden />
      {label}
    </span>
  );
}
