import { Button } from "@mantine/core";
import { IconDeviceDesktop, IconDeviceMobile } from "@tabler/icons-react";
import { Instant } from "../../shared/instant.tsx";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { tellDone } from "../../shared/undo.ts";
import classes from "./access.module.css";
import { deviceWords, isHandheld } from "./device-words.ts";
import { useEndSession } from "./use-sessions.ts";
import type { Session } from "./use-sessions.ts";

type SessionListProps = { sessions: readonly Session[]; person: string | null };

/** Sessions one by one, each with its end. */
export function SessionList({ sessions, person }: SessionListProps) {
  const end = useEndSession(person);
  return (
    <>
      <ul className={classes.list}>
        {sessions.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            ending={end.isPending && end.variables === session.id}
            onEnd={() =>
              end.mutate(session.id, {
                onSuccess: () => tellDone(`${deviceWords(session.userAgent)} is signed out.`),
              })
            }
          />
        ))}
      </ul>
      <ProblemNote error={end.error} />
    </>
  );
}

type SessionRowProps = { session: Session; ending: boolean; onEnd: () => void };

function SessionRow({ session, ending, onEnd }: SessionRowProps) {
  const { userAgent, address, createdAt, lastSeenAt, current } = session;
  const Icon = isHandheld(userAgent) ? IconDeviceMobile : IconDeviceDesktop;
  const device = deviceWords(userAgent);
  return (
    <li className={classes.row}>
      <Icon size={20} stroke={1.5} aria-hidden />
      <div className={classes.words}>
        <p className={classes.name}>
          {device}
          {current && <span className={classes.here}>this one</span>}
        </p>
        <p className={classes.facts}>
          <span>{address ? `from ${address}` : "from an unknown address"}</span>
          <span>
            signed in <Instant at={createdAt} />
          </span>
          <span>
            last used <Instant at={lastSeenAt} />
          </span>
        </p>
      </div>
      {current ? (
        <span />
      ) : (
        <Button
          variant="default"
          size="compact-sm"
          loading={ending}
          onClick={onEnd}
          aria-label={`Sign out ${device}, ${address}`}
        >
          Sign out
        </Button>
      )}
    </li>
  );
}
