import type { Incident } from "../incident-types.ts";
import { CallInDialog } from "./call-in-dialog.tsx";
import { CorrectionDialog } from "./correction-dialog.tsx";
import { MitigateDialog } from "./mitigate-dialog.tsx";
import { ReassignDialog } from "./reassign-dialog.tsx";
import { ResolveDialog } from "./resolve-dialog.tsx";

export type DialogProps = { incident: Incident; onClose: () => void };

const dialogs = {
  mitigate: MitigateDialog,
  resolve: ResolveDialog,
  reassign: ReassignDialog,
  "call-in": CallInDialog,
  rate: (props: DialogProps) => <CorrectionDialog {...props} of="rate" />,
  cost: (props: DialogProps) => <CorrectionDialog {...props} of="cost" />,
  start: (props: DialogProps) => <CorrectionDialog {...props} of="start" />,
  class: (props: DialogProps) => <CorrectionDialog {...props} of="class" />,
};

/** The dialogs of the room by name. */
export type DialogName = keyof typeof dialogs;

/** The dialog that is open. */
export function RoomDialog({ name, ...props }: DialogProps & { name: DialogName }) {
  const Dialog = dialogs[name];
  return <Dialog {...props} />;
}
