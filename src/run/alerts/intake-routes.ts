import type { FastifyInstance, FastifyReply } from "fastify";
import { pagerdutyEventsV2 } from "./formats/pagerduty-events-v2/pagerduty-events-v2.ts";
import { clientAddresses, ownAddress, type IntakeAddress } from "./intake-address.ts";
import type { IntakeDoor, IntakeReply } from "./intake-door.ts";

/** Where senders send: the addresses that clients already know, and Runwright's own. */
export const intakeRoutes =
  (door: IntakeDoor) =>
  async (app: FastifyInstance): Promise<void> => {
    acceptAnyContentType(app);
    for (const address of [...clientAddresses, ownAddress]) route(app, door, address);
    changeEventRoute(app, door);
  };

/** Senders name all sorts of content types, or none; what they send is JSON all the same, and is read at the door. */
function acceptAnyContentType(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "string" }, (_request, text, done) => done(null, text));
}

function route(app: FastifyInstance, door: IntakeDoor, address: IntakeAddress): void {
  const { url, format } = address;
  app.post(
    url,
    {
      // The key may stand in the address or the body, so the door asks for the permission itself.
      config: { permission: "anyone" },
      bodyLimit: format.maxBodyBytes,
      errorHandler(error, _request, reply) {
        void send(door.refuse(format, error), reply);
      },
      schema: { hide: address !== ownAddress, tags: ["run"], summary: "Send alerts, one or an array" },
    },
    async (request, reply) => {
      const answer = await door.receive({
        address,
        text: (request.body as string | undefined) ?? "",
        pathKey: (request.params as { key?: string }).key ?? null,
        authorization: request.headers.authorization,
        actor: request.actor,
      });
      return send(answer, reply);
    },
  );
}

function changeEventRoute(app: FastifyInstance, door: IntakeDoor): void {
  app.post(
    "/v2/change/enqueue",
    {
      config: { permission: "anyone" },
      bodyLimit: pagerdutyEventsV2.maxBodyBytes,
      errorHandler(error, _request, reply) {
        void send(door.refuse(pagerdutyEventsV2, error), reply);
      },
      schema: { hide: true },
    },
    async (request, reply) =>
      send(await door.receiveChange((request.body as string | undefined) ?? ""), reply),
  );
}

const asItIs = (payload: unknown): string => payload as string;

const send = ({ status, headers, body }: IntakeReply, reply: FastifyReply): FastifyReply =>
  reply.status(status).headers(headers).serializer(asItIs).send(body);
