import { command, type Outcome } from "../../platform/command.ts";
import type { Context } from "../../platform/context.ts";
import type { Tx } from "../../platform/database.ts";
import type { OnCallBoard, ReadBoard } from "../oncall/index.ts";
import type { Paging } from "../paging/index.ts";
import { Aftermath } from "./aftermath.ts";
import { loadPagedPeople, lockIncident, saveIncident } from "./incident-store.ts";
import { priceIncident, reclassify } from "./price-incident.ts";
import type { StoredIncident } from "./stored-incident.ts";

/** What acts on incidents need besides the database. */
export type IncidentParts = { readBoard: ReadBoard; paging: Pick<Paging, "pagePeople" | "endPages"> };

/** What an act on one incident may use. */
export type IncidentChange = {
  stored: StoredIncident;
  board: OnCallBoard;
  aftermath: Aftermath;
  now: Date;
  tx: Tx;
  /** The name of whoever acts, as the timeline shows it. */
  by: string;
};

type Decision = { stored: StoredIncident; reason?: string };

/** One act of a person or a key on one incident: locked, decided, repriced, saved, told and audited as one. */
export const changeIncident = (
  parts: IncidentParts,
  context: Context,
  idOrNumber: string,
  action: string,
  decide: (change: IncidentChange) => Decision | Promise<Decision>,
): Promise<StoredIncident> =>
  command(context, async (tx, step): Promise<Outcome<StoredIncident>> => {
    const before = await lockIncident(tx, idOrNumber);
    const board = await parts.readBoard(tx);
    const service = before.incident.service === null ? null : board.services.get(before.incident.service);
    step.require(action === "incident.note" ? "incident.note" : "incident.respond", {
      ownerTeamId: service?.ownerTeam?.id ?? null,
      serviceId: before.incident.service,
      involvedPersonIds: [...before.incident.responders, ...(await loadPagedPeople(tx, before.id))],
    });
    const aftermath = new Aftermath(step.now);
    const by = context.actor.name;
    const { stored, reason } = await decide({ stored: before, board, aftermath, now: step.now, tx, by });
    const after = reclassify(stored, board, aftermath);
    await saveIncident(tx, after, step.now);
    await aftermath.write(tx, parts.paging);
    return {
      result: after,
      audit: {
        action,
        subject: { kind: "incident", id: after.id, name: `INC-${after.number} ${after.title}` },
        before: auditView(before, board, step.now),
        after: auditView(after, board, step.now),
        ...(reason === undefined ? {} : { reason }),
      },
    };
  });

/** What the audit log keeps of an incident: its life, its class and its loss as they were. */
const auditView = (stored: StoredIncident, board: OnCallBoard, at: Date) => ({
  ...stored.incident,
  lossClass: stored.lossClass,
  lossMinor: priceIncident(stored, board, at).loss.amountMinor,
  commanderId: stored.commanderId,
});
