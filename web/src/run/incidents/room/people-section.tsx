import { Button, NativeSelect } from "@mantine/core";
import { Instant } from "../../../shared/instant.tsx";
import { isOpen } from "../incident-types.ts";
import type { Incident } from "../incident-types.ts";
import { listed } from "../../../shared/format/words.ts";
import { askings } from "./asked-people.ts";
import type { GivenRole } from "./incident-acts.ts";
import { NextStep } from "./next-step.tsx";
import { ProblemNote } from "../../../shared/problem-note.tsx";
import { RoomSection } from "./room-section.tsx";
import classes from "./small-lists.module.css";
import { useIncidentAct } from "./use-incident-act.ts";

const roleOptions = [
  { value: "responder", label: "Responds" },
  { value: "commander", label: "Leads" },
  { value: "communications", label: "Communicates" },
  { value: "scribe", label: "Writes down" },
];

type PeopleSectionProps = {
  incident: Incident;
  open: boolean;
  personId: string | undefined;
  onCallIn: () => void;
};

/** Who leads, who is on it and in which role, and who was asked to come. */
export function PeopleSection({ incident, open, personId, onCallIn }: PeopleSectionProps) {
  const { responders, commander, number, nextStepAt, deferredUntil, onCall } = incident;
  const { mutate, isPending, error } = useIncidentAct(String(number));
  const live = isOpen(incident);
  const give = (person: string, role: GivenRole) => mutate({ act: "give-role", person, role });
  const asked = askings(incident.timeline);
  return (
    <RoomSection
      title="People"
      gist={
        commander ? `${commander.name} leads` : responders.length > 0 ? "nobody leads yet" : "nobody is on it"
      }
      open={open}
    >
      <ul className={classes.list}>
        {responders.map(({ person, role }) => (
          <li key={person.id} className={classes.line}>
            <span>{person.name}</span>
            {live ? (
              <NativeSelect
                size="xs"
                aria-label={`Role of ${person.name}`}
                data={role === "responder" ? roleOptions : roleOptions.slice(1)}
                value={role}
                disabled={isPending}
                onChange={({ currentTarget }) => give(person.id, currentTarget.value as GivenRole)}
              />
            ) : (
              <span className={classes.facts}>{roleOptions.find(({ value }) => value === role)?.label}</span>
            )}
          </li>
        ))}
        {asked.map(({ key, people, askedAt, how }) => (
          <li key={key} className={classes.facts}>
            {listed(people, 6)}: {how === "next step" ? "asked next" : how},{" "}
            <Instant at={askedAt} format="short" />
          </li>
        ))}
        {live && nextStepAt && (
          <li className={classes.facts}>
            <NextStep at={nextStepAt} deferred={deferredUntil !== null} />
          </li>
        )}
        {onCall?.warnings.map(({ code, message }) => (
          <li key={code} className={classes.facts}>
            {message}
          </li>
        ))}
      </ul>
      <ProblemNote error={error} />
      {live && (
        <p className={classes.buttons}>
          {personId && commander?.id !== personId && (
            <Button size="compact-sm" variant="default" onClick={() => give(personId, "commander")}>
              Take the lead
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={onCallIn}>
            Call somebody in
          </Button>
        </p>
      )}
    </RoomSection>
  );
}
