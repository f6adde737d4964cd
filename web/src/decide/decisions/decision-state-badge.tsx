import { IconArchive, IconArrowBackUp, IconCheck, IconHourglass, IconX } from "@tabler/icons-react";
import type { TablerIcon } from "@tabler/icons-react";
import { Chip } from "../../shared/chip.tsx";
import type { Tone } from "../../shared/chip.tsx";
import type { Decision } from "./use-decisions.ts";

type Face = { label: string; tone: Tone; icon: TablerIcon };

/** The words, colour and icon of each state of a decision. */
const faces: Record<Decision["state"], Face> = {
  proposed: { label: "Waits", tone: "amber", icon: IconHourglass },
  approved: { label: "Approved", tone: "green", icon: IconCheck },
  declined: { label: "Declined", tone: "red", icon: IconX },
  withdrawn: { label: "Withdrawn", tone: "slate", icon: IconArrowBackUp },
  superseded: { label: "Superseded", tone: "slate", icon: IconArchive },
};

/** How far a decision has come. */
export const DecisionStateBadge = ({ state, inForce }: Pick<Decision, "state" | "inForce">) =>
  inForce ? <Chip {...faces.approved} label="In force" /> : <Chip {...faces[state]} />;

/** The state in one word, for sorting and files. */
export const stateWord = ({ state, inForce }: Pick<Decision, "state" | "inForce">): string =>
  inForce ? "In force" : faces[state].label;
