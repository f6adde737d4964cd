import { Button } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { useSession } from "../../session/use-session.ts";
import { Panel } from "../../shared/panel.tsx";
import { tellDone } from "../../shared/undo.ts";
import type { EditKind } from "./edit-kinds.ts";
import classes from "./form.module.css";
import type { EditedKind } from "./kind-fields.ts";
import { putBack, useRemoveDocument } from "./use-document.ts";
import type { CatalogueDocument } from "./use-document.ts";

const lost: Record<EditedKind, string> = {
  Service: "It is decommissioned: nobody is paged for it, and its history stays.",
  Team: "Nobody is in it any more and its API keys stop working; undo brings back its members, not the keys.",
  Domain: "Its history stays.",
  Person: "They sign in no more and their sessions end; their place in history stays.",
  Runbook: "It is found from no alert any more; its versions stay readable.",
  Objective: "Nothing is asked by it any more; what it asked stays in the history.",
};

/** What a team's members may end; the rest is an administrator's. */
const endedByMembers: ReadonlySet<EditedKind> = new Set(["Service", "Runbook", "Objective"]);

/** Where the others of a kind are listed. */
const listOf: Partial<Record<EditedKind, string>> = { Runbook: "/runbooks", Objective: "/objectives" };

type RemovePanelProps = { kind: EditKind; document: CatalogueDocument; name: string; onRemoved: () => void };

/** Takes something out of use, saying what goes; refused while others name it. */
export function RemovePanel({ kind, document, name, onRemoved }: RemovePanelProps) {
  const router = useRouter();
  const remove = useRemoveDocument();
  const { data: session } = useSession();
  if (!endedByMembers.has(kind.kind) && !session?.roles.includes("administrator")) return null;
  const act = () =>
    remove.mutate(
      { kind: kind.kind, name: document.name, version: document.version },
      {
        onSuccess: () => {
          onRemoved();
          tellDone(`${name} is out of use.`, () => putBack(kind.kind, document.name, document.spec));
          router.history.push(listOf[kind.kind] ?? "/portal");
        },
      },
    );
  return (
    <div className={classes.below}>
      <Panel title="Take out of use">
        <div className={classes.fields}>
          <p>{lost[kind.kind]}</p>
          <div>
            <Button color="red" variant="light" onClick={act} loading={remove.isPending}>
              Take {name} out of use
            </Button>
          </div>
          <ProblemNote error={remove.error} />
        </div>
      </Panel>
    </div>
  );
}
