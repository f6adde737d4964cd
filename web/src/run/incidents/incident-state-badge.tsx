import {
  IconBellRinging,
  IconCircleCheck,
  IconClipboardCheck,
  IconShieldCheck,
  IconUserCheck,
} from "@tabler/icons-react";
import type { TablerIcon } from "@tabler/icons-react";
import { Chip } from "../../shared/chip.tsx";
import type { Tone } from "../../shared/chip.tsx";
import type { IncidentState } from "./incident-types.ts";

type Face = { label: string; meaning: string; tone: Tone; icon: TablerIcon };

/** The name, colour and icon of each state of an incident. */
export const incidentStateFaces: Record<IncidentState, Face> = {
  triggered: { label: "Triggered", meaning: "nobody is on it yet", tone: "red", icon: IconBellRinging },
  acknowledged: { label: "Acknowledged", meaning: "somebody is on it", tone: "blue", icon: IconUserCheck },
  mitigated: {
    label: "Mitigated",
    meaning: "availability is restored",
    tone: "green",
    icon: IconShieldCheck,
  },
  resolved: { label: "Resolved", meaning: "it is over", tone: "slate", icon: IconCircleCheck },
  reviewed: { label: "Reviewed", meaning: "its review is done", tone: "slate", icon: IconClipboardCheck },
};

/** How far an incident has come. */
export function IncidentStateBadge({ state }: { state: IncidentState }) {
  const { label, meaning, tone, icon } = incidentStateFaces[state];
  return <Chip label={label} title={`${label}: ${meaning}`} tone={tone} icon={icon} />;
}
