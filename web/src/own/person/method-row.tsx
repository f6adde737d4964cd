import { ActionIcon, NativeSelect, Tooltip } from "@mantine/core";
import { IconArrowUp, IconBell, IconMail, IconTrash, IconWebhook } from "@tabler/icons-react";
import type { TablerIcon } from "@tabler/icons-react";
import { useState } from "react";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { ConfirmMethod } from "./confirm-method.tsx";
import classes from "./contact-methods.module.css";
import { MethodStateChip } from "./method-state-chip.tsx";
import { delayOptions, methodState, urgencyOptions } from "./method-words.ts";
import { RemoveMethod } from "./remove-method.tsx";
import { TestPageButton } from "./test-page-button.tsx";
import { useChangeMethod } from "./use-contact-methods.ts";
import type { ContactMethod } from "./use-contact-methods.ts";

export const channelFaces: Record<string, { label: string; icon: TablerIcon }> = {
  email: { label: "E-mail", icon: IconMail },
  webhook: { label: "Webhook", icon: IconWebhook },
  "web-push": { label: "Notification in a browser", icon: IconBell },
};

type MethodRowProps = {
  person: string;
  method: ContactMethod;
  mayEdit: boolean;
  /** Its place in the person's order, from 0. */
  place: number;
};

/** One way to reach a person: where, whether it works, when and for what it is used. */
export function MethodRow({ person, method, mayEdit, place }: MethodRowProps) {
  const { label, icon: Icon } = channelFaces[method.channel] ?? { label: method.channel, icon: IconBell };
  const change = useChangeMethod(person, method.id);
  const [removing, setRemoving] = useState(false);
  const state = methodState(method);
  const name = method.label || (method.address ?? method.hint);
  return (
    <li className={classes.method}>
      <Icon size={20} stroke={1.75} aria-hidden />
      <div className={classes.words}>
        <p className={classes.address}>{name}</p>
        <p className={classes.quiet}>
          {label}
          {method.label && `, ${method.address ?? method.hint}`}
          {method.isDefault && ", from the catalogue"}
        </p>
      </div>
      <MethodStateChip state={state} />
      {mayEdit && (
        <div className={classes.controls}>
          <NativeSelect
            aria-label={`For which pages ${name} is used`}
            data={[...urgencyOptions]}
            value={method.urgency}
            onChange={({ currentTarget }) =>
              change.mutate({ urgency: currentTarget.value as ContactMethod["urgency"] })
            }
          />
          <NativeSelect
            aria-label={`When ${name} is used`}
            data={delayOptions(method.delaySeconds)}
            value={String(method.delaySeconds)}
            onChange={({ currentTarget }) => change.mutate({ delaySeconds: Number(currentTarget.value) })}
          />
          <span className={classes.buttons}>
            {place > 0 && (
              <Tooltip label="Use it earlier">
                <ActionIcon
                  aria-label={`Use ${name} earlier`}
                  onClick={() => change.mutate({ position: place - 1 })}
                >
                  <IconArrowUp size={16} />
                </ActionIcon>
              </Tooltip>
            )}
            <Tooltip label="Remove">
              <ActionIcon aria-label={`Remove ${name}`} onClick={() => setRemoving(true)}>
                <IconTrash size={16} />
              </ActionIcon>
            </Tooltip>
          </span>
          {state !== "gone" && <TestPageButton person={person} method={method} />}
        </div>
      )}
      {mayEdit && method.verifiedAt === null && state !== "gone" && (
        <ConfirmMethod person={person} method={method} />
      )}
      {removing && (
        <RemoveMethod person={person} method={method} name={name} onDone={() => setRemoving(false)} />
      )}
      <ProblemNote error={change.error} />
    </li>
  );
}
