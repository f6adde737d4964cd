import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useService } from "../../own/use-catalogue.ts";
import { useSession } from "../../session/use-session.ts";
import { CodeBlock } from "../../shared/code-block.tsx";
import { counted } from "../../shared/format/words.ts";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { tellDone } from "../../shared/undo.ts";
import { MayButton } from "../may-button.tsx";
import { whyNotEstimate } from "../may-estimate.ts";
import { PeakDialog } from "./peak-dialog.tsx";
import { bodyOfPeak, repeatsInWords, repeatsOf, yamlOf } from "./peak-fields.ts";
import classes from "./peaks-page.module.css";
import { sayRule } from "./rule-words.ts";
import { useChangePeak, useServicePeaks } from "./use-peaks.ts";
import type { Occurrence, Peak } from "./use-peaks.ts";

/** What can be done with a peak: changed or removed here, or in the file that says it. */
export function PeakActs({ occurrence: { id, service } }: { occurrence: Occurrence }) {
  const peaks = useServicePeaks(service.slug);
  const owned = useService(service.slug);
  const peak = peaks.data?.items.find((one) => one.id === id);
  if (!peaks.data || !owned.data) return null;
  if (!peak) return <p className={classes.quiet}>It has been changed or removed since.</p>;
  if (peaks.data.managedBy === "code")
    return (
      <div>
        <Recurrence peak={peak} />
        <p className={classes.quiet}>Files manage {service.name}: change it there, and apply them.</p>
        <CodeBlock name={`${service.slug}.yaml`} text={yamlOf(peak)} />
      </div>
    );
  return (
    <ChangePeak
      peak={peak}
      service={service}
      estimated={{
        owner: owned.data.owner?.slug ?? null,
        foundational: owned.data.kind === "foundational",
      }}
    />
  );
}

function Recurrence({ peak: { rule, leadHours, lagHours } }: { peak: Peak }) {
  const repeats = repeatsOf(rule);
  return (
    <p className={classes.quiet}>
      It comes {repeats === "rule" ? sayRule(rule ?? "") : repeatsInWords[repeats]}, with{" "}
      {counted(leadHours, "hour")} of lead and {counted(lagHours, "hour")} of lag.
    </p>
  );
}

type ChangePeakProps = {
  peak: Peak;
  service: Occurrence["service"];
  estimated: Parameters<typeof whyNotEstimate>[1];
};

function ChangePeak({ peak, service, estimated }: ChangePeakProps) {
  const { data: session } = useSession();
  const [edits, setEdits] = useState(false);
  const { mutate, mutateAsync, isPending, error } = useChangePeak();
  const reason = whyNotEstimate(session, estimated);
  const { slug } = service;
  const remove = () =>
    mutate(
      { slug, id: peak.id, remove: true },
      {
        onSuccess: () =>
          tellDone(`${peak.name} is removed from ${service.name}.`, () =>
            mutateAsync({ slug, add: bodyOfPeak(peak) }),
          ),
      },
    );
  return (
    <div className={classes.acts}>
      <Recurrence peak={peak} />
      <MayButton reason={reason} icon={<IconPencil size={15} />} onClick={() => setEdits(true)}>
        Change it
      </MayButton>
      <MayButton reason={reason} icon={<IconTrash size={15} />} loading={isPending} onClick={remove}>
        Remove it
      </MayButton>
      <ProblemNote error={error} />
      {edits && <PeakDialog service={service} peak={peak} onClose={() => setEdits(false)} />}
    </div>
  );
}
