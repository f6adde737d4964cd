import { Button, TextInput } from "@mantine/core";
import { IconBell, IconMail, IconWebhook } from "@tabler/icons-react";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { CodeBlock } from "../../shared/code-block.tsx";
import classes from "./contact-methods.module.css";
import { SubscribeBrowser } from "./subscribe-browser-button.tsx";
import { useAddMethod } from "./use-contact-methods.ts";

type Typed = "email" | "webhook";

const fields: Record<Typed, { label: string; placeholder: string; type: string }> = {
  email: { label: "E-mail address", placeholder: "you@example.com", type: "email" },
  webhook: { label: "Address of the webhook", placeholder: "https://example.com/pages", type: "url" },
};

/** Adds a way to be reached: another address, a webhook, or this browser. */
export function AddMethod({ person, own }: { person: string; own: boolean }) {
  const [adding, setAdding] = useState<Typed | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <div className={classes.add}>
      <div className={classes.line}>
        {own && <SubscribeBrowser person={person} icon={<IconBell size={15} />} />}
        <Button variant="default" leftSection={<IconMail size={15} />} onClick={() => setAdding("email")}>
          Add an e-mail address
        </Button>
        <Button
          variant="default"
          leftSection={<IconWebhook size={15} />}
          onClick={() => setAdding("webhook")}
        >
          Add a webhook
        </Button>
      </div>
      {adding && (
        <AddressForm
          key={adding}
          person={person}
          channel={adding}
          onClose={() => setAdding(null)}
          onSecret={setSecret}
        />
      )}
      {secret !== null && (
        <div className={classes.secret}>
          <p>Keep this secret now: it signs what is sent there, and is shown only once.</p>
          <CodeBlock name="signing secret" text={secret} />
        </div>
      )}
    </div>
  );
}

type AddressFormProps = {
  person: string;
  channel: Typed;
  onClose: () => void;
  onSecret: (secret: string | null) => void;
};

function AddressForm({ person, channel, onClose, onSecret }: AddressFormProps) {
  const [address, setAddress] = useState("");
  const add = useAddMethod(person);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    add.mutate(
      { channel, address: address.trim() },
      {
        onSuccess: (added) => {
          onSecret(added.secret);
          onClose();
        },
      },
    );
  };
  return (
    <form className={classes.addForm} onSubmit={submit} noValidate>
      <TextInput
        {...fields[channel]}
        value={address}
        // The form opens because its button was pressed.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={({ currentTarget }) => setAddress(currentTarget.value)}
      />
      <div className={classes.line}>
        <Button type="submit" loading={add.isPending} disabled={!address.trim()}>
          Add
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
      <ProblemNote error={add.error} />
    </form>
  );
}
