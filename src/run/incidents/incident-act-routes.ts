import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { Routes } from "../../platform/http/server.ts";
import { instantInput } from "../../platform/http/shapes.ts";
import { acknowledgeIncident } from "./acknowledge-incident.ts";
import { addIncidentResponder, giveIncidentRole } from "./call-in-people.ts";
import type { IncidentParts } from "./change-incident.ts";
import { incidentDetail, type IncidentDetail } from "./incident-shapes.ts";
import { mitigateIncident } from "./mitigate-incident.ts";
import { reassignIncident } from "./reassign-incident.ts";
import { resolveIncident } from "./resolve-incident.ts";
import { chooseIncidentClass, reviseIncidentLoss } from "./revise-loss.ts";
import type { StoredIncident } from "./stored-incident.ts";
import { addNote, postUpdate } from "./tell-incident.ts";

export const incidentParams = z.object({
  id: z.string().max(40).describe("The incident's id or number"),
});

const text = z.string().trim().min(1, "write something").max(10_000);
const why = z.string().trim().min(1, "say in a few words why").max(1000);
const amount = z.union([z.string().max(30), z.number()]);
const nothing = z.strictObject({}).nullish();

const correction = z
  .strictObject({
    why,
    perHour: amount.optional(),
    sharePercent: z.number().min(0).max(100).optional(),
    cost: amount.optional(),
    from: instantInput.optional(),
    until: instantInput.optional(),
    impactStartedAt: instantInput.optional(),
  })
  .refine(
    ({ perHour, sharePercent, cost, impactStartedAt }) =>
      [perHour, sharePercent, cost, impactStartedAt].filter((given) => given !== undefined).length === 1,
    "give exactly one of perHour, sharePercent, cost and impactStartedAt",
  );

type Describe = (stored: StoredIncident) => Promise<IncidentDetail>;

/** What people do to an incident; each answers the incident as it stands afterwards. */
export function actRoutes(app: Parameters<Routes>[0], parts: IncidentParts, describe: Describe): void {
  /** An act on one incident that answers the incident as it stands afterwards. */
  const act = <Body extends z.ZodType>(
    verb: string,
    summary: string,
    body: Body,
    perform: (request: FastifyRequest, id: string, body: z.output<Body>) => Promise<StoredIncident>,
  ) =>
    app.post(
      `/incidents/:id/${verb}`,
      {
        config: { permission: "signed-in" },
        schema: { tags: ["run"], summary, params: incidentParams, body, response: { 200: incidentDetail } },
      },
      async (request) => describe(await perform(request, request.params.id, request.body as z.output<Body>)),
    );

  act(
    "acknowledge",
    "Say that you are on it; an API key says who is",
    z
      .strictObject({ as: z.string().max(320).optional().describe("The person that an API key speaks for") })
      .nullish(),
    (request, id, body) => acknowledgeIncident(parts, request.context(), id, body?.as),
  );
  act(
    "mitigate",
    "Availability is restored, now or at an earlier instant",
    z.strictObject({ at: instantInput.optional() }).nullish(),
    (request, id, body) => mitigateIncident(parts, request.context(), id, body?.at),
  );
  act("resolve", "It is over", nothing, (request, id) => resolveIncident(parts, request.context(), id));
  act(
    "reassign",
    "Hand it to another service",
    z.strictObject({ service: z.string(), why }),
    (request, id, body) => reassignIncident(parts, request.context(), id, body),
  );
  act(
    "notes",
    "Write a note or a decision on the timeline",
    z.strictObject({ text, kind: z.enum(["note", "decision"]).default("note") }),
    (request, id, body) => addNote(parts, request.context(), id, body),
  );
  act(
    "updates",
    "Tell those outside the response",
    z.strictObject({
      text,
      audience: z.enum(["responders", "stakeholders", "leadership", "everyone"]).default("stakeholders"),
      nextUpdateAt: instantInput.nullable().default(null),
    }),
    (request, id, body) => postUpdate(parts, request.context(), id, body),
  );
  act(
    "loss",
    "Revise what it costs: a rate, a share of the exposure, a cost, or when the impact began",
    correction,
    (request, id, body) => reviseIncidentLoss(parts, request.context(), id, body),
  );
  act(
    "class",
    "Raise the class, or lower it with a reason",
    z.strictObject({ class: z.enum(["high", "medium", "low"]), why: z.string().max(1000).default("") }),
    (request, id, body) =>
      chooseIncidentClass(parts, request.context(), id, { lossClass: body.class, why: body.why }),
  );
  act(
    "roles",
    "Give somebody a role in the response",
    z.strictObject({ person: z.string(), role: z.enum(["commander", "communications", "scribe"]) }),
    (request, id, body) => giveIncidentRole(parts, request.context(), id, body),
  );
  act(
    "responders",
    "Call somebody in: they are paged and join",
    z.strictObject({ person: z.string() }),
    (request, id, body) => addIncidentResponder(parts, request.context(), id, body.person),
  );
}
