import { useState } from "react";
import { useServerNow } from "../server-time.ts";
import { ActDialog } from "./act-dialog.tsx";
import type { DialogProps } from "./dialogs.tsx";
import { WhenField, meantInstant, typedInstant } from "./when-field.tsx";

const options = [
  { value: "0", label: "Now" },
  { value: "5", label: "5 minutes ago" },
  { value: "15", label: "15 minutes ago" },
  { value: "30", label: "30 minutes ago" },
  { value: typedInstant, label: "At a time…" },
];

/** Availability is restored, now or a while ago. */
export function MitigateDialog({ incident, onClose }: DialogProps) {
  const now = useServerNow("minute");
  const [when, setWhen] = useState({ choice: "0", typed: "" });
  const at = meantInstant(when, now);
  return (
    <ActDialog
      incident={String(incident.number)}
      title="Availability is restored"
      outcome="The loss stands still from then on, and nobody else is paged. The incident stays open until it is resolved."
      submit="Mitigate"
      act={at === null ? undefined : { act: "mitigate", ...(at === undefined ? {} : { at }) }}
      focusSubmit
      onClose={onClose}
    >
      <WhenField label="Since" options={options} value={when} onChange={setWhen} now={now} />
    </ActDialog>
  );
}
