import type { Actor } from "../../platform/access.ts";
import type { CommandStep } from "../../platform/command.ts";

/** People decide how they are reached; administrators may help. */
export const requireMethodsOf = (step: CommandStep, actor: Actor, personId: string): void =>
  step.require(isOwn(actor, personId) ? "contact.own" : "contact.edit");

export const isOwn = (actor: Actor, personId: string): boolean =>
  actor.kind === "person" && actor.id === personId;
