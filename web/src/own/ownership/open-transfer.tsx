import { Button, TextInput } from "@mantine/core";
import { IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { Instant } from "../../shared/instant.tsx";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { TeamLink } from "../links.tsx";
import classes from "./transfer.module.css";
import { useTransferAct, type Transfer } from "./use-ownership.ts";

/** A transfer under way: who has agreed, who has not, and the reader's own answer. */
export function OpenTransfer({ transfer }: { transfer: Transfer }) {
  const { id, from, to, reason, proposedBy, proposedAt, given, taken } = transfer;
  return (
    <section
      className={classes.open}
      aria-label="Transfer of ownership"
      tabIndex={-1}
      data-transfer={id}
      data-tone="blue"
    >
      <p>
        {proposedBy} proposes that <TeamLink team={to} /> takes it over <When transfer={transfer} />.
      </p>
      <p className={classes.reason}>
        “{reason}” <Instant at={proposedAt} />
      </p>
      <ul className={classes.yes}>
        {from && <Yes team={from.name} yes={given} />}
        <Yes team={to.name} yes={taken} />
      </ul>
      <Next transfer={transfer} />
      <Answer transfer={transfer} />
    </section>
  );
}

/** A date that has come says nothing any more: what is missing then is a yes. */
function When({ transfer: { effectiveAt, proposedAt } }: { transfer: Transfer }) {
  if (effectiveAt <= proposedAt) return "once both teams have approved";
  return (
    <>
      on <Instant at={effectiveAt} format="short" />
    </>
  );
}

function Next({ transfer: { state, waitsForFile, to } }: { transfer: Transfer }) {
  if (waitsForFile)
    return (
      <p>
        Both teams have approved. Files manage this service: write <code>owner: {to.slug}</code> in its file
        and apply it. Until then it stays where it is.
      </p>
    );
  return state === "approved" ? <p>Both teams have approved. It changes hands by itself.</p> : null;
}

function Yes({ team, yes }: { team: string; yes: Transfer["given"] }) {
  const Icon = yes ? IconCircleCheck : IconCircleDashed;
  return (
    <li data-agreed={yes !== null}>
      <Icon size={16} stroke={2} aria-hidden />
      {yes ? (
        <span>
          {team} agrees: {yes.by}, <Instant at={yes.at} />
        </span>
      ) : (
        <span>{team} has not answered yet</span>
      )}
    </li>
  );
}

function Answer({ transfer: { id, may } }: { transfer: Transfer }) {
  const { mutate, isPending, error, reset } = useTransferAct(id);
  const [declining, setDeclining] = useState(false);
  if (!may.approve && !may.withdraw) return null;
  return (
    <>
      {declining ? (
        <DeclineForm
          pending={isPending}
          onDecline={(reason) => mutate({ act: "decline", reason })}
          onBack={() => {
            reset();
            setDeclining(false);
          }}
        />
      ) : (
        <div className={classes.buttons}>
          {may.approve && (
            <>
              <Button loading={isPending} onClick={() => mutate({ act: "approve" })}>
                Approve
              </Button>
              <Button variant="default" onClick={() => setDeclining(true)}>
                Decline…
              </Button>
            </>
          )}
          {may.withdraw && (
            <Button
              variant="subtle"
              color="gray"
              loading={isPending}
              onClick={() => mutate({ act: "withdraw" })}
            >
              Withdraw
            </Button>
          )}
        </div>
      )}
      <ProblemNote error={error} />
    </>
  );
}

type DeclineFormProps = { pending: boolean; onDecline: (reason: string) => void; onBack: () => void };

function DeclineForm({ pending, onDecline, onBack }: DeclineFormProps) {
  const [reason, setReason] = useState("");
  const decline = (event: SubmitEvent) => {
    event.preventDefault();
    onDecline(reason);
  };
  return (
    <form className={classes.form} onSubmit={decline}>
      <TextInput
        label="Why not?"
        description="It stays in the service's history."
        maxLength={500}
        value={reason}
        ref={(input) => input?.focus()}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit" color="red" loading={pending} disabled={!reason.trim()}>
          Decline
        </Button>
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
      </div>
    </form>
  );
}
