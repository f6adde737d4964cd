import { invalidField } from "../../lib/errors.ts";
import type { Context } from "../../platform/context.ts";
import type { OnCallBoard } from "../oncall/index.ts";
import { changeIncident, type IncidentParts } from "./change-incident.ts";
import { addResponder } from "./model/lifecycle.ts";
import type { StoredIncident } from "./stored-incident.ts";

const findPerson = (board: OnCallBoard, person: string) => {
  const found = board.findPerson(person);
  // Nobody who has left is paged or leads.
  if (!found?.active) throw invalidField("person", `there is nobody called "${person}"`);
  return found;
};

/** Calls one more person in: they are paged and join the responders. */
export const addIncidentResponder = (
  parts: IncidentParts,
  context: Context,
  id: string,
  person: string,
): Promise<StoredIncident> =>
  changeIncident(parts, context, id, "incident.responder", ({ stored, board, aftermath, by }) => {
    const called = findPerson(board, person);
    const incident = addResponder(stored.incident, called.id);
    if (incident === stored.incident) return { stored };
    aftermath.tell(stored.id, by, { kind: "responder-added", person: called.name });
    aftermath.page({
      incidentId: stored.id,
      personId: called.id,
      reason: `called in by ${by}`,
      step: 0,
      round: 0,
    });
    return { stored: { ...stored, incident } };
  });

/** Gives a person a role in the response; the commander leads it. */
export const giveIncidentRole = (
  parts: IncidentParts,
  context: Context,
  id: string,
  { person, role }: { person: string; role: "commander" | "communications" | "scribe" },
): Promise<StoredIncident> =>
  changeIncident(parts, context, id, "incident.role", async ({ stored, board, aftermath, tx, now, by }) => {
    const chosen = findPerson(board, person);
    const incident = addResponder(stored.incident, chosen.id);
    await tx
      .insertInto("incident_responder")
      .values({ incident_id: stored.id, person_id: chosen.id, role, joined_at: now })
      .onConflict((conflict) => conflict.columns(["incident_id", "person_id"]).doUpdateSet({ role }))
      .execute();
    aftermath.tell(stored.id, by, { kind: "role-given", role, person: chosen.name });
    return {
      stored: { ...stored, incident, commanderId: role === "commander" ? chosen.id : stored.commanderId },
    };
  });
