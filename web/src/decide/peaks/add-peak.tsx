import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useSession } from "../../session/use-session.ts";
import { MayButton } from "../may-button.tsx";
import { whyNotEstimateAny } from "../may-estimate.ts";
import { PeakDialog } from "./peak-dialog.tsx";

/** The way to a new peak. */
export function AddPeak() {
  const { data: session } = useSession();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <MayButton
        reason={whyNotEstimateAny(session)}
        icon={<IconPlus size={15} />}
        onClick={() => setOpened(true)}
      >
        Add a peak
      </MayButton>
      {opened && <PeakDialog service={null} onClose={() => setOpened(false)} />}
    </>
  );
}
