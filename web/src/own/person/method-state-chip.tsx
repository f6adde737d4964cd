import {
  IconAlertTriangle,
  IconCircleCheck,
  IconPlugConnectedX,
  IconQuestionMark,
} from "@tabler/icons-react";
import type { TablerIcon } from "@tabler/icons-react";
import { Chip } from "../../shared/chip.tsx";
import type { Tone } from "../../shared/chip.tsx";
import type { MethodState } from "./method-words.ts";

const faces: Record<MethodState, { label: string; title: string; tone: Tone; icon: TablerIcon }> = {
  confirmed: {
    label: "Confirmed",
    title: "A message has arrived there",
    tone: "green",
    icon: IconCircleCheck,
  },
  unconfirmed: {
    label: "Not confirmed",
    title: "Nobody has shown yet that messages arrive there",
    tone: "amber",
    icon: IconQuestionMark,
  },
  failing: {
    label: "Failing",
    title: "The last message did not arrive",
    tone: "red",
    icon: IconAlertTriangle,
  },
  gone: {
    label: "Gone",
    title: "It takes no messages any more: remove it, and add it anew where it is wanted",
    tone: "slate",
    icon: IconPlugConnectedX,
  },
};

/** Whether a contact method can bring a page. */
export const MethodStateChip = ({ state }: { state: MethodState }) => <Chip {...faces[state]} />;
