import { command } from "../../platform/command.ts";
import type { Context } from "../../platform/context.ts";
import type { Channel } from "./channels/channel.ts";
import { requireMethodsOf } from "./contact-method-access.ts";
import { lockPerson, methodOf, methodsOf, saveOrder, updateMethod } from "./contact-method-store.ts";
import { showMethod, type ShownMethod } from "./contact-method-queries.ts";
import type { PageUrgency } from "./model/delivery-plan.ts";
import { refuseUnreachable } from "./refuse-unreachable.ts";

export type MethodChanges = {
  label?: string | undefined;
  delaySeconds?: number | undefined;
  urgency?: PageUrgency | "both" | undefined;
  /** Where it is to stand in the person's order, from 0. */
  position?: number | undefined;
};

/** Changes when and for what a method is used, and moves it in the person's order. */
export const changeContactMethod = (
  context: Context,
  channels: ReadonlyMap<string, Channel>,
  personId: string,
  methodId: string,
  changes: MethodChanges,
): Promise<ShownMethod> =>
  command(context, async (tx, step) => {
    requireMethodsOf(step, context.actor, personId);
    const person = await lockPerson(tx, personId);
    const before = await methodOf(tx, personId, methodId);
    await updateMethod(tx, methodId, {
      label: changes.label ?? before.label,
      delay_seconds: changes.delaySeconds ?? before.delay_seconds,
      urgency: changes.urgency ?? before.urgency,
    });
    if (changes.position !== undefined) {
      const others = (await methodsOf(tx, personId)).map(({ id }) => id).filter((id) => id !== methodId);
      await saveOrder(tx, others.toSpliced(changes.position, 0, methodId));
    }
    refuseUnreachable(await methodsOf(tx, personId), step.now);
    const after = await methodOf(tx, personId, methodId);
    const told = ({ label, delay_seconds, urgency, position }: typeof after) => ({
      label,
      delaySeconds: delay_seconds,
      urgency,
      position,
    });
    return {
      result: showMethod(context, channels, after, person.email, true),
      audit: {
        action: "contact-method.change",
        subject: { kind: "person", id: personId, name: person.name },
        before: told(before),
        after: told(after),
      },
    };
  });
