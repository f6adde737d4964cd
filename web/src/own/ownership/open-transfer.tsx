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
  const { from, to, reason, proposedBy, given, taken, effectiveAt, state, waitsForFile } = transfer;
  return (
    <section className={classes.open} aria-label="Transfer of ownership">
      <p>
        {proposedBy} proposes that it goes to <TeamLink team={to} />, from{" "}
        <Instant at={effectiveAt} format="short" /> on.
      </p>
      <p className={classes.reason}>“{reason}”</p>
      <ul className={classes.yes}>
        {from && <Yes team={from.name} yes={given} />}
        <Yes team={to.name} yes={taken} />
      </ul>
      {waitsForFile && (
        <p>
          Both teams have approved. Its file manages it: write <code>owner: {to.slug}</code> there, and apply
          it.
        </p>
      )}
      {state === "approved" && !waitsForFile && <p>Both teams have approved. It changes hands by itself.</p>}
      <Answer transfer={transfer} />
    </section>
  );
}

function Yes({ team, yes }: { team: string; yes: Transfer["given"] }) {
  const Icon = yes ? IconCircleCheck : IconCircleDashed;
  return (
    <li>
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
  const { mutate, isPending, error } = useTransferAct(id);
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState("");
  if (!may.approve && !may.withdraw) return null;
  const decline = (event: SubmitEvent) => {
    event.preventDefault();
    mutate({ act: "decline", reason });
  };
  return (
    <>
      {declining ? (
        <form className={classes.form} onSubmit={decline}>
          <TextInput
            label="Why not?"
            maxLength={500}
            value={reason}
            data-autofocus
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <div className={classes.buttons}>
            <Button type="submit" size="compact-sm" color="red" loading={isPending} disabled={!reason.trim()}>
              Decline
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setDeclining(false)}>
              Back
            </Button>
          </div>
        </form>
      ) : (
        <div className={classes.buttons}>
          {may.approve && (
            <>
              <Button size="compact-sm" loading={isPending} onClick={() => mutate({ act: "approve" })}>
                Approve
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => setDeclining(true)}>
                Decline…
              </Button>
            </>
          )}
          {may.withdraw && (
            <Button
              size="compact-sm"
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
