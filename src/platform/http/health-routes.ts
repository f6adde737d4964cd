import { sql } from "kysely";
import type { FastifyInstance } from "fastify";
import { Registry, collectDefaultMetrics, Gauge } from "prom-client";
import type { Platform } from "../context.ts";

/** `/healthz` (the process answers), `/readyz` (the database answers too) and `/metrics` (Prometheus text format). */
export function registerHealthRoutes(app: FastifyInstance, platform: Platform): void {
  // Whether the process lives must not hang on a database that says whose cookie came along.
  const open = { config: { permission: "unasked" }, schema: { hide: true } } as const;
  app.get("/healthz", open, async () => ({ status: "ok" }));
  app.get("/readyz", open, async (_request, reply) => {
    try {
      await sql`select 1`.execute(platform.db);
      return { status: "ready" };
    } catch {
      return reply.status(503).header("retry-after", "2").send({ status: "the database does not answer" });
    }
  });
  const registry = createRegistry(platform);
  app.get("/metrics", open, async (_request, reply) =>
    reply.header("content-type", registry.contentType).send(await registry.metrics()),
  );
}

/** What an operator watches of Runwright itself: how far behind its queues are. */
function createRegistry(platform: Platform): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, read: () => Promise<number>) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.set(await read().catch(() => Number.NaN));
      },
    });
  const seconds = (from: Date | null): number =>
    from === null ? 0 : Math.max(0, (platform.clock.now().getTime() - from.getTime()) / 1000);
  gauge(
    "runwright_intake_lag_seconds",
    "Age of the oldest alert that is stored and not yet processed.",
    async () => {
      const oldest = await platform.db
        .selectFrom("intake")
        .select("received_at")
        .orderBy("id")
        .limit(1)
        .executeTakeFirst();
      return seconds(oldest?.received_at ?? null);
    },
  );
  gauge("runwright_timer_lag_seconds", "How late the timer is that is due longest.", async () => {
    const oldest = await platform.db
      .selectFrom("timer")
      .select("due_at")
      .orderBy("due_at")
      .limit(1)
      .executeTakeFirst();
    return seconds(oldest?.due_at ?? null);
  });
  return registry;
}
