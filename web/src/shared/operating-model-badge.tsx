import { IconHammer, IconHeadset } from "@tabler/icons-react";
import type { TablerIcon } from "@tabler/icons-react";
import type { OperatingModel } from "../../../src/own/organisation/model/bands.ts";
import { Chip } from "./chip.tsx";
import type { Tone } from "./chip.tsx";

type Face = { label: string; tone: Tone; icon: TablerIcon };

/** The name, colour and icon of each operating model, everywhere. */
export const operatingModelFaces: Record<OperatingModel, Face> = {
  "you-build-it-you-run-it": { label: "You Build It You Run It", tone: "build", icon: IconHammer },
  "ops-run-it": { label: "Ops Run It", tone: "ops", icon: IconHeadset },
};

type OperatingModelBadgeProps = { model: OperatingModel; iconOnly?: boolean };

/** Who runs the service: those who build it, or operations. */
export function OperatingModelBadge({ model, iconOnly = false }: OperatingModelBadgeProps) {
  return <Chip {...operatingModelFaces[model]} iconOnly={iconOnly} />;
}
