import { Button, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { asProblem } from "../../api/problem.ts";
import { useSession } from "../../session/use-session.ts";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { SearchPicker } from "../../shared/search-picker.tsx";
import type { Picked } from "../../shared/search-picker.tsx";
import { useTeams } from "../use-catalogue.ts";
import type { Service } from "../use-catalogue.ts";
import classes from "./transfer.module.css";
import { useProposeTransfer } from "./use-ownership.ts";

const mostSuggested = 8;

/** Teams that may take a service: the reader's own first, then its neighbours; only their own where they speak for no other. */
function useTakers({ owner, domain }: Service): Picked[] {
  const session = useSession().data;
  const teams = useTeams().data?.items ?? [];
  const own = new Set(session?.teams.map(({ slug }) => slug));
  const anyTeam = session?.roles.includes("administrator") || (owner !== null && own.has(owner.slug));
  return teams
    .filter(({ slug, domain: of }) => own.has(slug) || (anyTeam && of !== null && of.slug === domain?.slug))
    .filter(({ slug }) => slug !== owner?.slug)
    .toSorted((a, b) => Number(own.has(b.slug)) - Number(own.has(a.slug)))
    .slice(0, mostSuggested)
    .map(({ slug, name }) => ({ slug, name, detail: own.has(slug) ? "yours" : (domain?.name ?? "") }));
}

/** Proposes that a service goes to another team. */
export function TransferDialog({ service, onClose }: { service: Service; onClose: () => void }) {
  const { mutate, isPending, error } = useProposeTransfer(service.slug);
  const takers = useTakers(service);
  const [to, setTo] = useState<Picked | null>(null);
  const [reason, setReason] = useState("");
  const [day, setDay] = useState("");
  const propose = (event: SubmitEvent) => {
    event.preventDefault();
    if (!to) return;
    const effectiveAt = day === "" ? {} : { effectiveAt: new Date(`${day}T00:00`).toISOString() };
    mutate({ to: to.slug, reason, ...effectiveAt }, { onSuccess: onClose });
  };
  const problems = error ? asProblem(error).errors : [];
  const wrong = (path: string) => {
    const message = problems.find((problem) => problem.path === path)?.message;
    return message === undefined ? {} : { error: message };
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={service.owner ? `Transfer ${service.name}` : `Give ${service.name} to a team`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <form className={classes.form} onSubmit={propose}>
        <Consequences service={service} />
        <SearchPicker
          kind="team"
          label="Which team takes it?"
          value={to}
          onChange={setTo}
          suggested={takers}
          inDialog
          {...wrong("to")}
        />
        <TextInput
          label="Why?"
          maxLength={500}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          {...wrong("reason")}
        />
        <TextInput
          label="From which day on?"
          description="Left empty: once both teams have approved"
          type="date"
          value={day}
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
          {...wrong("effectiveAt")}
        />
        {problems.length === 0 && <ProblemNote error={error} />}
        <div className={classes.formButtons}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={isPending} disabled={!to || !reason.trim()}>
            Propose
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function Consequences({ service: { owner, managedBy } }: { service: Service }) {
  return (
    <p>
      {owner
        ? `A member of ${owner.name} and one of the team that takes it approve; if you are in one, you have.`
        : "A member of the team that takes it approves; if you are one, you have."}{" "}
      {managedBy === "code"
        ? "Files manage this service: it changes hands when its file names the new owner."
        : "From then on the new team answers for it, and its alerts go there."}
    </p>
  );
}
