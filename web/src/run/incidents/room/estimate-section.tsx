import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useId, useState } from "react";
import type { SubmitEvent } from "react";
import { shareWords } from "../../../../../src/run/incidents/model/impact-share.ts";
import { moneyText } from "../../../shared/format/format-money.ts";
import { isHurting } from "../incident-types.ts";
import type { Incident } from "../incident-types.ts";
import { shareNow, shareOfExposure } from "../loss-now.ts";
import type { DialogName } from "./dialogs.tsx";
import classes from "./estimate-section.module.css";
import { ProblemNote } from "../../../shared/problem-note.tsx";
import { RoomSection } from "./room-section.tsx";
import { useIncidentAct } from "./use-incident-act.ts";

type EstimateSectionProps = { incident: Incident; open: boolean; onDialog: (name: DialogName) => void };

/** How much of the service is affected, in plain words, and whatever else the loss is corrected by. */
export function EstimateSection({ incident, open, onDialog }: EstimateSectionProps) {
  const share = shareNow(incident.loss, incident.estimate.exposurePerHour.amount);
  const priced = Number(incident.estimate.exposurePerHour.amount) > 0;
  const hurting = isHurting(incident);
  const words = shareWords(Math.round(share * 100));
  return (
    <RoomSection title="Estimate" gist={hurting && priced ? words : undefined} open={open}>
      {hurting && priced && <ShareSlider key={share} incident={incident} share={share} />}
      {!priced && (
        <p className={classes.words}>Nothing is estimated for this service: say what an hour costs.</p>
      )}
      <p className={classes.others}>
        <Button size="compact-sm" variant="default" onClick={() => onDialog("rate")}>
          Set a rate
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onDialog("cost")}>
          Add a cost
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onDialog("start")}>
          Move the start
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onDialog("class")}>
          Change the class
        </Button>
      </p>
    </RoomSection>
  );
}

function ShareSlider({ incident, share }: { incident: Incident; share: number }) {
  const id = useId();
  const [moved, setMoved] = useState(share);
  const [why, setWhy] = useState("");
  const [since, setSince] = useState<"now" | "start">("now");
  const { mutate, isPending, error } = useIncidentAct(String(incident.number));
  const { amount, currency } = incident.estimate.exposurePerHour;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const from = since === "start" ? { from: incident.impactStartedAt } : {};
    mutate({ act: "correct-loss", correction: { sharePercent: moved, why: why.trim(), ...from } });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <label htmlFor={id} className={classes.words}>
        As if {shareWords(moved * 100)}: {Math.round(moved)}
        {"\u202f"}% of the exposure, {moneyText(shareOfExposure(amount, moved), currency, "estimate")} an hour
      </label>
      <input
        id={id}
        className={classes.slider}
        type="range"
        min={0}
        max={100}
        step={5}
        value={moved}
        aria-valuetext={`${Math.round(moved)} per cent: ${shareWords(moved * 100)}`}
        onChange={({ currentTarget }) => setMoved(Number(currentTarget.value))}
      />
      {moved !== share && (
        <>
          <NativeSelect
            size="xs"
            aria-label="Since when"
            data={[
              { value: "now", label: "From now on" },
              { value: "start", label: "From the start of the impact" },
            ]}
            value={since}
            onChange={({ currentTarget }) => setSince(currentTarget.value as "now" | "start")}
          />
          <TextInput
            aria-label="How do you know?"
            placeholder="How do you know?"
            maxLength={1000}
            value={why}
            onChange={({ currentTarget }) => setWhy(currentTarget.value)}
          />
          <ProblemNote error={error} />
          <p className={classes.buttons}>
            <Button size="compact-sm" variant="default" onClick={() => setMoved(share)}>
              Leave it
            </Button>
            <Button size="compact-sm" type="submit" loading={isPending} disabled={!why.trim()}>
              Revise the loss
            </Button>
          </p>
        </>
      )}
    </form>
  );
}
