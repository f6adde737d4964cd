import { useMediaQuery } from "@mantine/hooks";
import { Suspense, lazy, useEffect } from "react";
import type { Incident } from "../incident-types.ts";
import { AlertsSection } from "./alerts-section.tsx";
import { ChangesSection } from "./changes-section.tsx";
import { Composer } from "./composer.tsx";
import { Dock } from "./dock.tsx";
import { EstimateSection } from "./estimate-section.tsx";
import { FirstMinutesSection } from "./first-minutes-section.tsx";
import classes from "./incident-room.module.css";
import { LatelySection } from "./lately-section.tsx";
import { LinksRow } from "./links-row.tsx";
import { LossPanel } from "./loss-panel.tsx";
import { lastMilestone } from "./milestones.ts";
import { MilestoneTrack } from "./milestone-track.tsx";
import { PeopleSection } from "./people-section.tsx";
import { ProblemNote } from "../../../shared/problem-note.tsx";
import { RoomHeader } from "./room-header.tsx";
import { RoomSection } from "./room-section.tsx";
import { RunbooksSection } from "./runbooks-section.tsx";
import { Timeline } from "./timeline.tsx";
import { useActsUnderWay } from "./use-incident-act.ts";
import { useRoom } from "./use-room.ts";

const loadDialog = async () => ({ default: (await import("./dialogs.tsx")).RoomDialog });
const RoomDialog = lazy(loadDialog);
const calmMs = 1_000;

const sync = { getInitialValueInEffect: false };

/** The room of one incident: what it costs, who is on it, everything that happened, and whatever can be done. */
export function IncidentRoom({ incident }: { incident: Incident }) {
  const room = useRoom(incident);
  const phone = useMediaQuery("(max-width: 767px)", false, sync);
  const wide = useMediaQuery("(min-width: 1100px)", true, sync);
  const underWay = useActsUnderWay(String(incident.number));
  const { input, kind, setKind, setWriting } = room.composer;
  // Once the room stands, its dialogs are fetched too, so that a key opens one without a pause.
  useEffect(() => {
    const timer = setTimeout(() => void loadDialog(), calmMs);
    return () => clearTimeout(timer);
  }, []);
  const composer = (
    <Composer
      incident={String(incident.number)}
      kind={kind}
      onKind={setKind}
      commands={room.slashes}
      input={input}
      onEscape={() => setWriting(false)}
    />
  );
  return (
    <div className={classes.room} data-dock={phone}>
      <RoomHeader incident={incident} actions={room.actions} busy={room.act.isPending} />
      {!phone && <ProblemNote error={room.act.error} />}
      <div className={classes.strip}>
        <LossPanel incident={incident} />
        {!phone && <MilestoneTrack incident={incident} />}
      </div>
      <div className={classes.body}>
        <div className={classes.story}>
          <Timeline entries={incident.timeline} underWay={underWay} />
          {!phone && composer}
        </div>
        <aside className={classes.side} aria-label="Around the incident">
          <LinksRow incident={incident} />
          <RunbooksSection incidentId={incident.id} open={wide} />
          <FirstMinutesSection incident={incident} open={wide} />
          <AlertsSection incidentId={incident.id} open={wide} />
          {phone && (
            <RoomSection title="Course" gist={lastMilestone(incident)} open={false}>
              <MilestoneTrack incident={incident} />
            </RoomSection>
          )}
          <PeopleSection
            incident={incident}
            open={wide}
            personId={room.personId}
            onCallIn={() => room.dialog.open("call-in")}
          />
          <EstimateSection incident={incident} open={wide} onDialog={room.dialog.open} />
          <ChangesSection incident={incident} open={wide} />
          <LatelySection incident={incident} open={wide} />
        </aside>
      </div>
      {phone && <Dock room={room} composer={composer} />}
      <Suspense>
        {room.dialog.name && (
          <RoomDialog name={room.dialog.name} incident={incident} onClose={room.dialog.close} />
        )}
      </Suspense>
    </div>
  );
}
