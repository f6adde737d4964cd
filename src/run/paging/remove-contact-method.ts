import { command } from "../../platform/command.ts";
import type { Context } from "../../platform/context.ts";
import { requireMethodsOf } from "./contact-method-access.ts";
import { lockPerson, methodOf, methodsOf } from "./contact-method-store.ts";
import { refuseUnreachable } from "./refuse-unreachable.ts";

/** Removes a method with what it had still to bring; the last one that reaches its person stays. */
export const removeContactMethod = (context: Context, personId: string, methodId: string): Promise<void> =>
  command(context, async (tx, step) => {
    requireMethodsOf(step, context.actor, personId);
    const person = await lockPerson(tx, personId);
    const method = await methodOf(tx, personId, methodId);
    const left = (await methodsOf(tx, personId)).filter(({ id }) => id !== methodId);
    if (method.gone_at === null) refuseUnreachable(left, step.now);
    await tx.deleteFrom("contact_method").where("id", "=", methodId).execute();
    return {
      result: undefined,
      audit: {
        action: "contact-method.remove",
        subject: { kind: "person", id: personId, name: person.name },
        before: { channel: method.channel, hint: method.address_hint },
      },
    };
  });
