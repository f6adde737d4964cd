import { IconCircleFilled, IconSquareFilled, IconTriangleFilled } from "@tabler/icons-react";
import type { TablerIcon } from "@tabler/icons-react";
import type { TrafficLight as TrafficLightColour } from "../../../src/decide/selection/model/operating-model.ts";
import { Chip } from "./chip.tsx";
import type { Tone } from "./chip.tsx";

type Face = { label: string; meaning: string; tone: Tone; icon: TablerIcon };

/** The words, colour and shape of each light, everywhere. */
export const trafficLightFaces: Record<TrafficLightColour, Face> = {
  red: { label: "Red", meaning: "stays with Ops Run It", tone: "red", icon: IconSquareFilled },
  amber: { label: "Amber", meaning: "needs more thought", tone: "amber", icon: IconTriangleFilled },
  green: {
    label: "Green",
    meaning: "one for You Build It You Run It",
    tone: "green",
    icon: IconCircleFilled,
  },
};

type TrafficLightProps = { colour: TrafficLightColour; iconOnly?: boolean };

/** Whether a service stays with operations, moves to its team, or needs thought. */
export function TrafficLight({ colour, iconOnly = false }: TrafficLightProps) {
  const { label, meaning, tone, icon } = trafficLightFaces[colour];
  return <Chip label={label} title={`${label}: ${meaning}`} tone={tone} icon={icon} iconOnly={iconOnly} />;
}
