import { invalidField } from "../../lib/errors.ts";
import type { Context } from "../../platform/context.ts";
import { changeIncident, type IncidentParts } from "./change-incident.ts";
import type { UpdateAudience } from "./model/timeline-entry.ts";
import type { StoredIncident } from "./stored-incident.ts";

/** A note or a decision for the timeline. */
export const addNote = (
  parts: IncidentParts,
  context: Context,
  id: string,
  note: { text: string; kind: "note" | "decision" },
): Promise<StoredIncident> =>
  changeIncident(parts, context, id, `incident.${note.kind}`, ({ stored, aftermath, by }) => {
    aftermath.tell(stored.id, by, { kind: note.kind, text: note.text });
    return { stored };
  });

/** What those outside the response are told, and by when they hear more. */
export const postUpdate = (
  parts: IncidentParts,
  context: Context,
  id: string,
  update: { text: string; audience: UpdateAudience; nextUpdateAt: Date | null },
): Promise<StoredIncident> =>
  changeIncident(parts, context, id, "incident.update", ({ stored, aftermath, now, by }) => {
    if (update.nextUpdateAt !== null && update.nextUpdateAt <= now)
      throw invalidField("nextUpdateAt", "must lie in the future");
    aftermath.tell(stored.id, by, {
      kind: "update",
      audience: update.audience,
      text: update.text,
      nextUpdateAt: update.nextUpdateAt?.toISOString() ?? null,
    });
    return { stored };
  });
