import type { TablerIcon } from "@tabler/icons-react";
import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconArrowsExchange,
  IconBell,
  IconBellCheck,
  IconBellRinging,
  IconChecklist,
  IconCircle,
  IconCircleCheck,
  IconClockEdit,
  IconCoin,
  IconFlag,
  IconFlag3,
  IconFlame,
  IconGavel,
  IconMessage,
  IconRotateClockwise,
  IconSend,
  IconSendOff,
  IconShieldCheck,
  IconSpeakerphone,
  IconStairsUp,
  IconUserCheck,
  IconUserPlus,
  IconWaveSine,
  IconZzz,
} from "@tabler/icons-react";
import type { TimelineKind } from "../../../../../src/run/incidents/model/timeline-entry.ts";
import type { Tone } from "../../../shared/chip.tsx";
import type { TimelineEntry } from "../incident-types.ts";

type Face = { icon: TablerIcon; tone: Tone };

const faces: Record<TimelineKind, Face> = {
  opened: { icon: IconFlag, tone: "slate" },
  "alert-joined": { icon: IconBell, tone: "slate" },
  "alert-resolved": { icon: IconBellCheck, tone: "green" },
  flapping: { icon: IconWaveSine, tone: "slate" },
  deferred: { icon: IconZzz, tone: "slate" },
  paged: { icon: IconBellRinging, tone: "blue" },
  escalated: { icon: IconStairsUp, tone: "amber" },
  "escalation-exhausted": { icon: IconAlertOctagon, tone: "red" },
  delivery: { icon: IconSend, tone: "slate" },
  acknowledged: { icon: IconUserCheck, tone: "blue" },
  "responder-added": { icon: IconUserPlus, tone: "blue" },
  "role-given": { icon: IconFlag3, tone: "blue" },
  note: { icon: IconMessage, tone: "slate" },
  decision: { icon: IconGavel, tone: "ops" },
  update: { icon: IconSpeakerphone, tone: "sky" },
  "impact-start-moved": { icon: IconClockEdit, tone: "slate" },
  "loss-estimated": { icon: IconCoin, tone: "slate" },
  "loss-revised": { icon: IconCoin, tone: "slate" },
  "cost-added": { icon: IconCoin, tone: "slate" },
  "class-changed": { icon: IconFlame, tone: "amber" },
  mitigated: { icon: IconShieldCheck, tone: "green" },
  relapsed: { icon: IconAlertTriangle, tone: "red" },
  resolved: { icon: IconCircleCheck, tone: "green" },
  reopened: { icon: IconRotateClockwise, tone: "amber" },
  reassigned: { icon: IconArrowsExchange, tone: "amber" },
  reviewed: { icon: IconChecklist, tone: "green" },
};

/** The icon and colour of an entry; a kind of a newer server has a plain one. */
export function timelineFace({ kind, data }: TimelineEntry): Face {
  if (kind === "delivery" && data["result"] === "failed") return { icon: IconSendOff, tone: "red" };
  return (faces as Partial<Record<string, Face>>)[kind] ?? { icon: IconCircle, tone: "slate" };
}
