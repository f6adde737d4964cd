import type { FastifyInstance, FastifyRequest } from "fastify";
import { AppError } from "../../lib/errors.ts";
import type { NoticeBoard } from "../live-events.ts";
import type { Authenticate } from "./server.ts";

const keepAliveMilliseconds = 15_000;
const keepAlivesBetweenLooks = 4;

/** Tells the servers, not the pages, that a session or key of the named actor ended. */
const sessionEnded = "session.ended";

/**
 * `GET /api/v1/events`: server-sent events of what changed, for live pages (HTML Living Standard, Server-sent events). A stream
 * lasts no longer than the session that began it: at once when that is ended, within a minute when it runs out.
 */
export function registerEventStream(
  app: FastifyInstance,
  board: NoticeBoard,
  authenticate: Authenticate,
): void {
  app.get(
    "/api/v1/events",
    { config: { permission: "signed-in" }, schema: { tags: ["platform"], summary: "What changed, live" } },
    (request, reply) => {
      reply.hijack();
      const stream = reply.raw;
      stream.writeHead(200, {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "x-accel-buffering": "no",
      });
      stream.write("retry: 2000\n\nevent: ready\ndata: {}\n\n");
      const endIfSignedOut = async () => {
        if (await isStillSignedIn(request, authenticate)) return;
        stop();
        stream.end();
      };
      const stopListening = board.onEvent((event) => {
        if (event.type !== sessionEnded) stream.write(`data: ${JSON.stringify(event)}\n\n`);
        else if (event.id === request.actor?.id) void endIfSignedOut();
      });
      let keepAlives = 0;
      const keepAlive = setInterval(() => {
        stream.write(": still here\n\n");
        keepAlives += 1;
        if (keepAlives % keepAlivesBetweenLooks === 0) void endIfSignedOut();
      }, keepAliveMilliseconds);
      const stop = () => {
        clearInterval(keepAlive);
        stopListening();
      };
      stream.on("close", stop);
    },
  );
}

/** Only a clear no ends a stream: while the database is away, whoever listens goes on. */
async function isStillSignedIn(request: FastifyRequest, authenticate: Authenticate): Promise<boolean> {
  try {
    return (await authenticate(request)) !== null;
  } catch (error) {
    return !(error instanceof AppError);
  }
}
