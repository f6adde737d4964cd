import { IconAlertTriangle, IconFlame } from "@tabler/icons-react";
import type { TablerIcon } from "@tabler/icons-react";
import { Chip } from "./chip.tsx";
import type { Tone } from "./chip.tsx";

export type IncidentClass = "major" | "minor";

/** The name, colour and icon of each incident class, everywhere. */
export const incidentClassFaces: Record<IncidentClass, { label: string; tone: Tone; icon: TablerIcon }> = {
  major: { label: "Major", tone: "red", icon: IconFlame },
  minor: { label: "Minor", tone: "amber", icon: IconAlertTriangle },
};

/** How an incident is answered, decided by what it costs. */
export function IncidentClassBadge({ incidentClass }: { incidentClass: IncidentClass }) {
  return <Chip {...incidentClassFaces[incidentClass]} />;
}
