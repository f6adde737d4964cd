import type { FastifyInstance } from "fastify";
import type { NoticeBoard } from "../live-events.ts";

const keepAliveMilliseconds = 15_000;

/** `GET /api/v1/events`: server-sent events of what changed, for live pages (HTML Living Standard, Server-sent events). */
export function registerEventStream(app: FastifyInstance, board: NoticeBoard): void {
  app.get(
    "/api/v1/events",
    { config: { permission: "signed-in" }, schema: { tags: ["platform"], summary: "What changed, live" } },
    (request, reply) => {
      reply.hijack();
      const stream = reply.raw;
      stream.writeHead(200, {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store",
        "x-accel-buffering": "no",
      });
      stream.write("retry: 2000\n\nevent: ready\ndata: {}\n\n");
      const stopListening = board.onEvent((event) => {
        stream.write(`data: ${JSON.stringify(event)}\n\n`);
      });
      const keepAlive = setInterval(() => stream.write(": still here\n\n"), keepAliveMilliseconds);
      request.raw.on("close", () => {
        clearInterval(keepAlive);
        stopListening();
        stream.end();
      });
    },
  );
}
