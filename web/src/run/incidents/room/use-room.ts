import { useCallback, useMemo, useRef, useState } from "react";
import { useSession } from "../../../session/use-session.ts";
import { useCommands } from "../../../shared/commands/commands.ts";
import type { Command } from "../../../shared/commands/commands.ts";
import { incidentName } from "../incident-types.ts";
import type { Incident } from "../incident-types.ts";
import type { SayKind } from "./composer-text.ts";
import type { DialogName } from "./dialogs.tsx";
import { roomActions } from "./room-actions.ts";
import type { RoomAction, RoomActionId } from "./room-actions.ts";
import type { SlashCommand } from "./slash-list.tsx";
import { useIncidentAct } from "./use-incident-act.ts";

const kinds: readonly { kind: SayKind; label: string; keys: string }[] = [
  { kind: "note", label: "Write a note", keys: "n" },
  { kind: "update", label: "Write an update for those outside", keys: "u" },
  { kind: "decision", label: "Write down a decision", keys: "d" },
];

const none: readonly Command[] = [];

/** An action of the room with what it does when it is pressed. */
export type RunnableAction = RoomAction & { run: () => void };

/** What the room can do, by button, key, slash and palette; and its one input. */
export function useRoom(incident: Incident) {
  const { data: session } = useSession();
  const personId = session?.person.id;
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [kind, setKind] = useState<SayKind>("note");
  const [writing, setWriting] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  const { mutate, error, isPending } = useIncidentAct(String(incident.number));

  const write = useCallback((as: SayKind) => {
    setKind(as);
    setWriting(true);
    // At once, so that no letter typed after the key is lost; on a phone the input comes with the next paint.
    if (input.current) input.current.focus();
    else setTimeout(() => input.current?.focus(), 0);
  }, []);
  const run = useCallback(
    (id: RoomActionId) => {
      if (id === "acknowledge") mutate({ act: "acknowledge" });
      else if (id === "lead") mutate({ act: "give-role", person: personId ?? "", role: "commander" });
      else setDialog(id);
    },
    [mutate, personId],
  );
  const actions = useMemo(
    () =>
      roomActions(incident, personId).map((action): RunnableAction => ({
        ...action,
        run: () => run(action.id),
      })),
    [incident, personId, run],
  );
  const slashes = useMemo(
    (): SlashCommand[] => [
      ...kinds.map((as) => ({ slash: as.kind, label: as.label, keys: as.keys, run: () => write(as.kind) })),
      ...actions,
    ],
    [actions, write],
  );
  const commands = useMemo((): Command[] => {
    const group = incidentName(incident.number);
    return [
      ...actions.map((action) => ({ ...action, id: `incident ${action.id}`, group })),
      ...kinds.map((as) => ({
        id: `write ${as.kind}`,
        label: as.label,
        group,
        keys: as.keys,
        run: () => write(as.kind),
      })),
    ];
  }, [actions, incident.number, write]);
  // Letters typed while a dialog is on its way must not do something else.
  useCommands(dialog === null ? commands : none);

  return {
    personId,
    actions,
    slashes,
    act: { error, isPending },
    dialog: { name: dialog, open: setDialog, close: useCallback(() => setDialog(null), []) },
    composer: { input, kind, setKind, writing, setWriting, write },
  };
}

/** What `useRoom` answers. */
export type Room = ReturnType<typeof useRoom>;
