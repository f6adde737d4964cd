import { IconAffiliate, IconUsers, IconZzz } from "@tabler/icons-react";
import type { TablerIcon } from "@tabler/icons-react";
import type { OnCallLevel } from "../../../src/own/organisation/model/bands.ts";
import { Chip } from "./chip.tsx";
import type { Tone } from "./chip.tsx";

type Face = { label: string; shortLabel: string; outOfHours: string; tone: Tone; icon: TablerIcon };

/** The name, colour and icon of each out-of-hours level, everywhere. */
export const onCallLevelFaces: Record<OnCallLevel, Face> = {
  none: {
    label: "None out of hours",
    shortLabel: "None",
    outOfHours: "nobody is woken: pages wait for the next working day",
    tone: "slate",
    icon: IconZzz,
  },
  domain: {
    label: "Domain out of hours",
    shortLabel: "Domain",
    outOfHours: "one schedule shared by the domain's teams answers",
    tone: "sky",
    icon: IconAffiliate,
  },
  team: {
    label: "Team out of hours",
    shortLabel: "Team",
    outOfHours: "the team's own schedule answers",
    tone: "blue",
    icon: IconUsers,
  },
};

/** "short" stands where a heading already says that it is about the hours out of work. */
type OnCallLevelBadgeProps = { level: OnCallLevel; format?: "full" | "short" };

/** Who is woken outside working hours. */
export function OnCallLevelBadge({ level, format = "full" }: OnCallLevelBadgeProps) {
  const { label, shortLabel, outOfHours, tone, icon } = onCallLevelFaces[level];
  return (
    <Chip
      label={format === "short" ? shortLabel : label}
      title={`Out of hours ${outOfHours}`}
      tone={tone}
      icon={icon}
    />
  );
}
