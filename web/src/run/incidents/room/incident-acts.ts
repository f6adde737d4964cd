import { answer, api } from "../../../api/client.ts";
import type { Incident } from "../incident-types.ts";

export type UpdateAudience = "responders" | "stakeholders" | "leadership" | "everyone";
export type GivenRole = "commander" | "communications" | "scribe";
export type LossClass = Incident["loss"]["class"];

/** A correction of what an incident costs: exactly one of its figures, and why. */
export type LossCorrection = { why: string } & (
  | { sharePercent: number; from?: string }
  | { perHour: string; from?: string }
  | { cost: string }
  | { impactStartedAt: string }
);

/** What a person can do to an incident; people and services are named by slug or id. */
export type IncidentAct =
  | { act: "acknowledge" }
  | { act: "mitigate"; at?: string }
  | { act: "resolve" }
  | { act: "reassign"; service: string; why: string }
  | { act: "call-in"; person: string }
  | { act: "give-role"; person: string; role: GivenRole }
  | { act: "say"; kind: "note" | "decision"; text: string }
  | { act: "update"; text: string; audience: UpdateAudience; nextUpdateAt: string | null }
  | { act: "correct-loss"; correction: LossCorrection }
  | { act: "choose-class"; class: LossClass; why: string };

type Named<Name extends IncidentAct["act"]> = Extract<IncidentAct, { act: Name }>;
type Params = { path: { id: string } };
type Perform<Name extends IncidentAct["act"]> = (params: Params, act: Named<Name>) => Promise<Incident>;

const performs: { [Name in IncidentAct["act"]]: Perform<Name> } = {
  acknowledge: (params) => answer(api.POST("/api/v1/incidents/{id}/acknowledge", { params, body: {} })),
  mitigate: (params, { at }) =>
    answer(api.POST("/api/v1/incidents/{id}/mitigate", { params, body: at === undefined ? {} : { at } })),
  resolve: (params) => answer(api.POST("/api/v1/incidents/{id}/resolve", { params, body: {} })),
  reassign: (params, { service, why }) =>
    answer(api.POST("/api/v1/incidents/{id}/reassign", { params, body: { service, why } })),
  "call-in": (params, { person }) =>
    answer(api.POST("/api/v1/incidents/{id}/responders", { params, body: { person } })),
  "give-role": (params, { person, role }) =>
    answer(api.POST("/api/v1/incidents/{id}/roles", { params, body: { person, role } })),
  say: (params, { text, kind }) =>
    answer(api.POST("/api/v1/incidents/{id}/notes", { params, body: { text, kind } })),
  update: (params, { text, audience, nextUpdateAt }) =>
    answer(api.POST("/api/v1/incidents/{id}/updates", { params, body: { text, audience, nextUpdateAt } })),
  "correct-loss": (params, { correction }) =>
    answer(api.POST("/api/v1/incidents/{id}/loss", { params, body: correction })),
  "choose-class": (params, { class: lossClass, why }) =>
    answer(api.POST("/api/v1/incidents/{id}/class", { params, body: { class: lossClass, why } })),
};

/** Does it, and answers the incident as it stands afterwards. */
export function performAct<Name extends IncidentAct["act"]>(id: string, act: Named<Name>): Promise<Incident> {
  const perform = performs[act.act] as Perform<Name>;
  return perform({ path: { id } }, act);
}
