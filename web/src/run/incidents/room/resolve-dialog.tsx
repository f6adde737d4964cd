import { incidentName } from "../incident-types.ts";
import { ActDialog } from "./act-dialog.tsx";
import type { DialogProps } from "./dialogs.tsx";

/** It is over. */
export function ResolveDialog({ incident, onClose }: DialogProps) {
  const restored = incident.mitigatedAt !== null;
  return (
    <ActDialog
      incident={String(incident.number)}
      title={`Resolve ${incidentName(incident.number)}`}
      outcome={
        restored
          ? "It is over: the loss is final, and the people on it are free."
          : "It is over: availability counts as restored now, the loss is final, and nobody else is paged. Was it restored earlier? Mitigate it first, with the time."
      }
      submit="Resolve"
      act={{ act: "resolve" }}
      focusSubmit
      onClose={onClose}
    />
  );
}
