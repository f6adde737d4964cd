import { z } from "zod";
import type { Routes } from "../../platform/http/server.ts";
import { addContactMethod, type NewContactMethod } from "./add-contact-method.ts";
import { changeContactMethod } from "./change-contact-method.ts";
import type { Channels } from "./channels/all-channels.ts";
import { askForConfirmation, confirmContactMethod } from "./confirm-contact-method.ts";
import { readContactMethods } from "./contact-method-queries.ts";
import { removeContactMethod } from "./remove-contact-method.ts";
import { sendTestPage } from "./send-test-page.ts";

const tags = ["run"];
const signedIn = { permission: "signed-in" } as const;
const personParams = z.object({ id: z.uuid() });
const methodParams = z.object({ id: z.uuid(), methodId: z.uuid() });
const urgency = z.enum(["urgent", "normal", "both"]);
const delaySeconds = z.number().int().min(0).max(86_400);
const label = z.string().max(100);

const contactMethod = z
  .object({
    id: z.string(),
    channel: z.string(),
    label: z.string(),
    hint: z.string(),
    address: z.string().nullable(),
    isDefault: z.boolean(),
    position: z.number().int(),
    delaySeconds: z.number().int(),
    urgency,
    verifiedAt: z.date().nullable(),
    failingSince: z.date().nullable(),
    goneAt: z.date().nullable(),
  })
  .meta({ id: "ContactMethod" });

type ShownUrgency = z.infer<typeof urgency>;
const shown = <Method extends { urgency: string }>(method: Method) => ({
  ...method,
  urgency: method.urgency as ShownUrgency,
});

/** How a person is reached. */
export const contactMethodRoutes =
  ({ byName: channels, pushPublicKey }: Channels): Routes =>
  async (app) => {
    const given = [...channels.values()].map((channel) =>
      z.object({
        channel: z.literal(channel.name),
        address: channel.addressSchema,
        label: label.optional(),
        delaySeconds: delaySeconds.optional(),
        urgency: urgency.optional(),
      }),
    );

    app.get(
      "/people/:id/contact-methods",
      {
        config: signedIn,
        schema: {
          tags,
          summary:
            "How a person is reached, in their order; the addresses only for themselves and administrators",
          params: personParams,
          response: {
            200: z.object({ items: z.array(contactMethod), next: z.null(), warnings: z.array(z.string()) }),
          },
        },
      },
      async (request) => {
        const { items, warnings } = await readContactMethods(request.context(), channels, request.params.id);
        return { items: items.map((item) => shown(item)), next: null, warnings };
      },
    );

    app.post(
      "/people/:id/contact-methods",
      {
        config: signedIn,
        schema: {
          tags,
          summary: "Add a contact method; a webhook's signing secret is told in this answer only",
          params: personParams,
          body: z.discriminatedUnion("channel", given as [(typeof given)[number], ...typeof given]),
          response: {
            201: contactMethod.extend({ secret: z.string().nullable() }).meta({ id: "NewContactMethod" }),
          },
        },
      },
      async (request, reply) => {
        const added = await addContactMethod(
          request.context(),
          channels,
          request.params.id,
          request.body as NewContactMethod,
        );
        return reply.status(201).send(shown(added));
      },
    );

    app.patch(
      "/people/:id/contact-methods/:methodId",
      {
        config: signedIn,
        schema: {
          tags,
          summary: "Change when and for what a contact method is used, or move it",
          params: methodParams,
          body: z.object({
            label: label.optional(),
            delaySeconds: delaySeconds.optional(),
            urgency: urgency.optional(),
            position: z.number().int().min(0).max(100).optional(),
          }),
          response: { 200: contactMethod },
        },
      },
      async (request) => {
        const { id, methodId } = request.params;
        return shown(await changeContactMethod(request.context(), channels, id, methodId, request.body));
      },
    );

    app.delete(
      "/people/:id/contact-methods/:methodId",
      { config: signedIn, schema: { tags, summary: "Remove a contact method", params: methodParams } },
      async (request, reply) => {
        await removeContactMethod(request.context(), request.params.id, request.params.methodId);
        return reply.status(204).send();
      },
    );

    app.post(
      "/people/:id/contact-methods/:methodId/confirmation",
      {
        config: signedIn,
        schema: { tags, summary: "Send a new confirmation code to the address", params: methodParams },
      },
      async (request, reply) => {
        await askForConfirmation(request.context(), request.params.id, request.params.methodId);
        return reply.status(202).send();
      },
    );

    app.post(
      "/people/:id/contact-methods/:methodId/confirm",
      {
        config: signedIn,
        schema: {
          tags,
          summary: "Confirm an address by the code that it received",
          params: methodParams,
          body: z.object({ code: z.string().max(100) }),
        },
      },
      async (request, reply) => {
        const { id, methodId } = request.params;
        await confirmContactMethod(request.context(), id, methodId, request.body.code.trim());
        return reply.status(204).send();
      },
    );

    app.post(
      "/people/:id/contact-methods/:methodId/test",
      {
        config: signedIn,
        schema: {
          tags,
          summary: "Send a test page and tell what the provider answered",
          params: methodParams,
          response: {
            200: z.object({
              outcome: z.enum(["handed-over", "retry", "refused", "gone"]),
              answer: z.string(),
              tookMilliseconds: z.number().int(),
            }),
          },
        },
      },
      (request) => sendTestPage(request.context(), channels, request.params.id, request.params.methodId),
    );

    app.get(
      "/web-push/public-key",
      {
        config: signedIn,
        schema: {
          tags,
          summary: "The key with which a browser subscribes to pages (VAPID)",
          response: { 200: z.object({ publicKey: z.string() }) },
        },
      },
      async () => ({ publicKey: await pushPublicKey() }),
    );
  };
