import type { FastifyInstance } from "fastify";
import { ApiKeys, createAccess, createAuthenticate, createOpenIdSignIn } from "./own/access/index.ts";
import { createCatalogue } from "./own/catalogue/index.ts";
import { mayAct } from "./own/organisation/index.ts";
import { createOwnership } from "./own/ownership/index.ts";
import type { Clock } from "./platform/clock.ts";
import type { Config } from "./platform/config.ts";
import type { Platform } from "./platform/context.ts";
import { createDb, createPool, type DatabaseConnection } from "./platform/database.ts";
import { Engine } from "./platform/engine.ts";
import type { Feature } from "./platform/feature.ts";
import { registerEventStream } from "./platform/http/event-stream.ts";
import { registerHealthRoutes } from "./platform/http/health-routes.ts";
import { createHttpServer } from "./platform/http/server.ts";
import { registerWebApplication } from "./platform/http/web-application.ts";
import { NoticeBoard } from "./platform/live-events.ts";
import type { Log } from "./platform/log.ts";
import { ensurePartitions, keepPartitions } from "./platform/partitions.ts";
import type { Secrets } from "./platform/secrets.ts";
import { createDecisions, decisionApprovals } from "./decide/decisions/index.ts";
import { createDependencies } from "./decide/dependencies/index.ts";
import {
  createReadEstate,
  createSelectionFeature,
  defaultBandsIn,
  estimatesToRenew,
} from "./decide/selection/index.ts";
import { documentKinds } from "./document-kinds.ts";
import { importers } from "./importers.ts";
import { createReflection, reflectionApprovals } from "./learn/reflection/index.ts";
import { createAlerts, unownedAlerts } from "./run/alerts/index.ts";
import {
  bouncedIncidents,
  createIncidents,
  incidentsForPaging,
  lossByService,
  type IncidentParts,
} from "./run/incidents/index.ts";
import { createOnCall, createReadBoard } from "./run/oncall/index.ts";
import { createPaging } from "./run/paging/index.ts";
import { createRunbooks, runbooksForPage, runbooksToFind } from "./run/runbooks/index.ts";
import { createSlo, objectivesToFind } from "./run/slo/index.ts";

/** The whole product on one database, not yet started: the wings' features, the engine and the HTTP server. */
export type App = {
  platform: Platform;
  keys: ApiKeys;
  http: FastifyInstance;
  engine: Engine;
  board: NoticeBoard;
  /** Begins to work by itself: listens for notices, fires timers, sends the outbox. */
  start(): Promise<void>;
  stop(): Promise<void>;
};

export type AppParts = {
  connection: DatabaseConnection;
  clock: Clock;
  log: Log;
  secrets: Secrets;
  config: Config;
  /** How many connections it may keep. */
  poolSize?: number;
};

export async function createApp(parts: AppParts): Promise<App> {
  const { connection, clock, log, secrets, config, poolSize = 20 } = parts;
  const pool = createPool(connection, { max: poolSize });
  const db = createDb(pool);
  const platform: Platform = { db, pool, clock, log, secrets, accessRules: mayAct, baseUrl: config.baseUrl };
  const keys = new ApiKeys(platform, config.bootstrapKey);
  const board = new NoticeBoard(pool, log);
  const features = wireFeatures(platform, keys, board, config);
  const engine = new Engine(platform, features);
  const direct = features.flatMap((feature) => feature.direct ?? []);
  const authenticate = createAuthenticate(platform, keys);
  const http = await createHttpServer(platform, authenticate, direct);
  registerEventStream(http, board, authenticate);
  registerHealthRoutes(http, platform);
  for (const { routes } of features) if (routes) await http.register(routes, { prefix: "/api/v1" });
  for (const { rootRoutes } of features) if (rootRoutes) await http.register(rootRoutes);
  http.get("/api/v1/openapi.json", { config: { permission: "anyone" }, schema: { hide: true } }, async () =>
    http.swagger(),
  );
  await registerWebApplication(http);
  await ensurePartitions(db, clock.now());
  return {
    platform,
    keys,
    http,
    engine,
    board,
    async start() {
      await board.start();
      engine.start(board);
    },
    async stop() {
      await http.close();
      await engine.stop();
      for (const { stop } of features) await stop?.();
      board.stop();
      await db.destroy();
    },
  };
}

/** Every feature of the five wings, lower floors first. */
function wireFeatures(platform: Platform, keys: ApiKeys, board: NoticeBoard, config: Config): Feature[] {
  const mail = { smtpUrl: config.smtpUrl, mailFrom: config.mailFrom };
  const readEstate = createReadEstate();
  const readBoard = createReadBoard(platform, readEstate);
  const incidentParts: IncidentParts = {
    readBoard,
    // Incidents ask paging for people, and paging asks incidents what to tell them: each is called only once both stand.
    paging: {
      pagePeople: (tx, requests, now) => paging.pagePeople(tx, requests, now),
      endPages: (tx, ended, now) => paging.endPages(tx, ended, now),
    },
  };
  const paging = createPaging(platform, {
    incidents: incidentsForPaging(platform, incidentParts, runbooksForPage),
    ...mail,
    outgoing: { allowPrivate: config.allowPrivateHooks },
  });
  const incidents = createIncidents(platform, incidentParts);
  return [
    keepPartitions(platform),
    createAccess(platform, { ...mail, openId: config.openId, usualBands: defaultBandsIn }),
    createOpenIdSignIn(platform, config.openId, { allowPrivate: config.allowPrivateHooks }),
    createCatalogue(platform, {
      kinds: documentKinds(),
      importers: importers(),
      subjects: [runbooksToFind, objectivesToFind],
      usualBands: defaultBandsIn,
    }),
    createOwnership(platform, {
      gaps: [unownedAlerts, bouncedIncidents],
      approvals: [
        decisionApprovals(readEstate),
        estimatesToRenew(readEstate),
        reflectionApprovals(platform, readEstate),
      ],
    }),
    createSelectionFeature(platform, readEstate, { lossByService }),
    createDecisions(platform, readEstate),
    createDependencies(platform, readEstate),
    createOnCall(platform, readBoard),
    paging.feature,
    incidents.feature,
    createAlerts(platform, {
      readBoard,
      incidents: incidents.alerted,
      findKey: (secret) => keys.find(secret),
      wake: () => board.wake("intake"),
    }),
    createRunbooks(platform, readEstate),
    createSlo(platform, readEstate),
    createReflection(platform),
  ];
}
