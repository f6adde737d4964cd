import { Button, Tooltip } from "@mantine/core";
import { IconFileCode, IconPencil } from "@tabler/icons-react";
import { useRouter } from "@tanstack/react-router";
import { useSession } from "../../session/use-session.ts";
import { editKinds } from "./edit-kinds.ts";
import { whyNot } from "./may-edit.ts";
import type { Editable } from "./may-edit.ts";

type EditButtonProps = { what: Editable; name: string; managedBy: "code" | "interface" };

/** The way to a thing's form. Where files manage it the way leads to them; where the reader may not, it says why. */
export function EditButton({ what, name, managedBy }: EditButtonProps) {
  const router = useRouter();
  const { data: session } = useSession();
  const word = editKinds.find(({ kind }) => kind === what.kind)!.word;
  const open = () => router.history.push(`/edit/${word}/${name}`);
  if (managedBy === "code")
    return (
      <Tooltip label="Files manage it: see its file, and how it is handed over">
        <Button variant="default" leftSection={<IconFileCode size={15} />} onClick={open}>
          Managed by files
        </Button>
      </Tooltip>
    );
  const reason = whyNot(session, what);
  const button = (
    <Button
      variant="default"
      leftSection={<IconPencil size={15} />}
      onClick={reason === null ? open : undefined}
      aria-disabled={reason !== null}
      {...(reason === null ? {} : { "data-disabled": true, "aria-description": reason })}
    >
      Edit
    </Button>
  );
  return reason === null ? button : <Tooltip label={reason}>{button}</Tooltip>;
}
