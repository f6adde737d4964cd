import type { Actor } from "../../platform/access.ts";
import type { Speaker } from "./model/transfer.ts";

/** For whom somebody speaks; a key that may do this at all is an administrator's. */
export const speakerOf = (actor: Actor): Speaker =>
  actor.kind === "person"
    ? {
        teamIds: actor.memberships.map(({ teamId }) => teamId),
        isAdministrator: actor.organisationRoles.includes("administrator"),
      }
    : { teamIds: [], isAdministrator: true };
