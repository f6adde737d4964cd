import { useOwnShifts } from "../../home/use-own-shifts.ts";
import { listed } from "../../shared/format/words.ts";
import { Instant } from "../../shared/instant.tsx";
import { roleWords } from "../role-words.ts";
import type { Person } from "../use-catalogue.ts";
import type { PersonStanding } from "./person-standings.ts";

type PersonSentenceProps = { person: Person; own: boolean; standings: readonly PersonStanding[] };

/** Who they are and whether they are on call; one's own shift in the server's words. */
export function PersonSentence({ person, own, standings }: PersonSentenceProps) {
  return (
    <>
      {person.name}
      {whatIn(person)}. {own ? <OwnWords /> : <OnCallWords standings={standings} />}
    </>
  );
}

function whatIn({ teams, roles }: Person): string {
  const [only] = teams;
  if (only && teams.length === 1) return `, ${roleWords(only.roles) || "member"} in ${only.name}`;
  if (teams.length > 1) return ` works in ${listed(teams.map(({ name }) => name))}`;
  return roles.length > 0 ? `, ${roleWords(roles)}` : " is in no team";
}

function OwnWords() {
  return <>{useOwnShifts().data?.words}</>;
}

function OnCallWords({ standings: [first] }: Pick<PersonSentenceProps, "standings">) {
  if (!first) return <>Not on call now.</>;
  const { schedule, until, from } = first;
  if (from !== null)
    return (
      <>
        Next on call for {schedule.owner.name} from <Instant at={from} format="short" />.
      </>
    );
  return (
    <>
      On call now for {schedule.owner.name}
      {until && (
        <>
          {" "}
          until <Instant at={until} format="short" />
        </>
      )}
      .
    </>
  );
}
