import { AppError, invalidField } from "../../lib/errors.ts";
import type { Actor } from "../../platform/access.ts";
import type { Context } from "../../platform/context.ts";
import type { OnCallBoard } from "../oncall/index.ts";
import { changeIncident, type IncidentParts } from "./change-incident.ts";
import { acknowledgeEscalation } from "./escalate-incident.ts";
import { acknowledge } from "./model/lifecycle.ts";
import type { StoredIncident } from "./stored-incident.ts";

/**
 * "I am on it": the first to say so owns the incident, whoever follows joins; nobody else is paged. A person speaks for
 * themselves; a key says for whom (`as`).
 */
export const acknowledgeIncident = (
  parts: IncidentParts,
  context: Context,
  id: string,
  as?: string,
): Promise<StoredIncident> =>
  changeIncident(parts, context, id, "incident.acknowledge", ({ stored, board, aftermath, now }) => {
    const person = whoAcknowledges(context.actor, as, board);
    const { incident, effect } = acknowledge(stored.incident, person.id, now);
    if (effect === "none") {
      aftermath.endPageOf(stored.id, person.id);
      return { stored };
    }
    aftermath.tell(stored.id, person.words, { kind: "acknowledged", effect });
    if (effect === "joins") aftermath.endPageOf(stored.id, person.id);
    const answered = { ...stored, incident };
    return {
      stored: effect === "owns" ? acknowledgeEscalation(answered, person.id, aftermath) : answered,
      ...(as === undefined ? {} : { reason: `as ${person.name}` }),
    };
  });

type Acknowledging = { id: string; name: string; /** As the timeline names them. */ words: string };

/** A key speaks for others only where it is an administrator's, or bound to a team of which the person is a member. */
function whoAcknowledges(actor: Actor, as: string | undefined, board: OnCallBoard): Acknowledging {
  if (actor.kind !== "api-key") {
    if (as !== undefined)
      throw invalidField("as", "only an API key names a person; you acknowledge for yourself");
    return { id: actor.id, name: actor.name, words: actor.name };
  }
  if (as === undefined)
    throw new AppError(
      "forbidden",
      "Only a person can be on an incident: sign in, name the person in `as`, or send an acknowledge event with the alert's key.",
    );
  const person = board.findPerson(as);
  if (!person?.active) throw invalidField("as", `there is nobody called "${as}"`);
  const isOfItsTeam = actor.teamId !== null && board.teamIdsOf(person.id).includes(actor.teamId);
  const isAdministrators = actor.scopes.includes("admin") && actor.teamId === null;
  if (!isOfItsTeam && !isAdministrators)
    throw new AppError(
      "forbidden",
      "This key may acknowledge only for members of the team that it is bound to; an administrator's key may for anybody.",
    );
  return { id: person.id, name: person.name, words: `${person.name} (by the key ${actor.name})` };
}
