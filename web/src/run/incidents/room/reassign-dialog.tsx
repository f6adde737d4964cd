import { TextInput } from "@mantine/core";
import { useState } from "react";
import { SearchPicker } from "../../../shared/search-picker.tsx";
import type { Picked } from "../../../shared/search-picker.tsx";
import { ActDialog } from "./act-dialog.tsx";
import type { DialogProps } from "./dialogs.tsx";

/** Hands the incident to another service, whose people are then asked. */
export function ReassignDialog({ incident, onClose }: DialogProps) {
  const [service, setService] = useState<Picked | null>(null);
  const [why, setWhy] = useState("");
  return (
    <ActDialog
      incident={String(incident.number)}
      title="Hand it to another service"
      outcome={
        incident.service
          ? `Whoever is on call for that service is paged. It counts as a gap in the ownership of ${incident.service.name}.`
          : "Whoever is on call for that service is paged."
      }
      submit="Reassign"
      act={service && why.trim() ? { act: "reassign", service: service.slug, why: why.trim() } : undefined}
      onClose={onClose}
    >
      <SearchPicker kind="service" label="Service" value={service} onChange={setService} inDialog />
      <TextInput
        label="Why is it theirs?"
        maxLength={1000}
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
      />
    </ActDialog>
  );
}
