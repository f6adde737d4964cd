import { Button, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { useSession } from "../../session/use-session.ts";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { SearchPicker } from "../../shared/search-picker.tsx";
import type { Picked } from "../../shared/search-picker.tsx";
import type { Service } from "../use-catalogue.ts";
import classes from "./transfer.module.css";
import { useProposeTransfer } from "./use-ownership.ts";

/** Proposes that a service goes to another team. */
export function TransferDialog({ service, onClose }: { service: Service; onClose: () => void }) {
  const session = useSession().data;
  const { mutate, isPending, error } = useProposeTransfer(service.slug);
  const [to, setTo] = useState<Picked | null>(null);
  const [reason, setReason] = useState("");
  const [day, setDay] = useState("");
  const own = (session?.teams ?? []).filter(({ slug }) => slug !== service.owner?.slug);
  const propose = (event: SubmitEvent) => {
    event.preventDefault();
    if (!to) return;
    const effectiveAt = day === "" ? {} : { effectiveAt: new Date(`${day}T00:00`).toISOString() };
    mutate({ to: to.slug, reason, ...effectiveAt }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Transfer ${service.name}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <form className={classes.form} onSubmit={propose}>
        <p>
          {service.owner ? `Both ${service.owner.name} and the new team` : "The new team"} must approve. From
          then on its alerts go to the new team.
        </p>
        <SearchPicker
          kind="team"
          label="To which team?"
          value={to}
          onChange={setTo}
          suggested={own.map(({ slug }) => ({ slug, name: slug }))}
          inDialog
        />
        <TextInput
          label="Why?"
          maxLength={500}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <TextInput
          label="From which day?"
          description="As soon as both have approved, where left empty"
          type="date"
          value={day}
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
        />
        <ProblemNote error={error} />
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
