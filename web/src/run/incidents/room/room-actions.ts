import type { TablerIcon } from "@tabler/icons-react";
import {
  IconArrowsExchange,
  IconCircleCheck,
  IconFlag3,
  IconHandStop,
  IconShieldCheck,
  IconUserPlus,
} from "@tabler/icons-react";
import { isOpen } from "../incident-types.ts";
import type { Incident } from "../incident-types.ts";

export type RoomActionId = "acknowledge" | "mitigate" | "resolve" | "call-in" | "lead" | "reassign";

/** Something to do in the room, with its key and the word for it after a slash. */
export type RoomAction = {
  id: RoomActionId;
  label: string;
  keys: string;
  slash: string;
  icon: TablerIcon;
  keywords: string;
};

const faces: Record<RoomActionId, Omit<RoomAction, "id">> = {
  acknowledge: { label: "Acknowledge", keys: "e", slash: "ack", icon: IconHandStop, keywords: "ack on it" },
  mitigate: { label: "Mitigate", keys: "m", slash: "mitigate", icon: IconShieldCheck, keywords: "restored" },
  resolve: {
    label: "Resolve",
    keys: "r",
    slash: "resolve",
    icon: IconCircleCheck,
    keywords: "over done close",
  },
  "call-in": {
    label: "Call in",
    keys: "c",
    slash: "call",
    icon: IconUserPlus,
    keywords: "page add responder",
  },
  lead: { label: "Take the lead", keys: "l", slash: "lead", icon: IconFlag3, keywords: "commander command" },
  reassign: {
    label: "Reassign",
    keys: "a",
    slash: "reassign",
    icon: IconArrowsExchange,
    keywords: "hand over",
  },
};

type Standing = Pick<Incident, "state" | "acknowledgedBy" | "responders" | "commander">;

/** What a person can do to an incident as it stands, the most fitting first; nothing to one that is over. */
export function roomActions(incident: Standing, personId: string | undefined): RoomAction[] {
  if (!isOpen(incident)) return [];
  const { state, acknowledgedBy, responders, commander } = incident;
  const isOnIt = responders.some(({ person }) => person.id === personId);
  const joins = acknowledgedBy !== null || state !== "triggered";
  const actions: RoomAction[] = [];
  const offer = (id: RoomActionId, label = faces[id].label) => actions.push({ id, ...faces[id], label });
  if (state === "triggered") offer("acknowledge");
  if (state !== "mitigated") offer("mitigate");
  offer("resolve");
  if (joins && !isOnIt) offer("acknowledge", "Join");
  offer("call-in");
  if (personId !== undefined && commander?.id !== personId) offer("lead");
  offer("reassign");
  return actions;
}
