import { join } from "node:path";
import { expect, test } from "vitest";
import { ask, sharedDataFolder } from "../../../test/support/embedded-postgres.ts";
import { provideBinaries } from "./binaries.ts";
import { findBinaryPackage } from "./binary-package.ts";
import { findClusters } from "./cluster.ts";
import { endServer } from "./end-server.ts";
import { launchServer, type ServerPlan, type ServerProcess } from "./server-process.ts";
import { ServerLog } from "./server-log.ts";
import { chooseServerUser } from "./server-user.ts";
import { databaseName, port } from "./settings.ts";
import { makeSocketFolder } from "./socket-folder.ts";

test("a server that a killed Runwright started at the last moment is ended by the one that finds it in its way", async () => {
  const plan = await makePlan(await sharedDataFolder());
  const started: ServerProcess[] = [];
  const launch = () => launchServer(plan, (server) => started.push(server));
  const first = await launch();
  const second = await launch();
  expect(first.hasEnded()).toBe(true);
  expect(started).toHaveLength(3);
  const connection = { host: plan.socketFolder, port, user: databaseName, database: databaseName };
  expect(await ask({ connection }, "select 1")).toBe(1);
  await endServer(second.processId, () => second.hasEnded(), 10);
  plan.serverLog.close();
});

async function makePlan(dataFolder: string): Promise<ServerPlan> {
  const [found] = await findClusters(dataFolder);
  const user = await chooseServerUser(found?.owner);
  return {
    binaries: await provideBinaries(await findBinaryPackage(), dataFolder, user),
    cluster: join(dataFolder, "postgres-18"),
    socketFolder: await makeSocketFolder(dataFolder, user),
    user,
    serverLog: new ServerLog(join(dataFolder, "postgres.log")),
    log: () => {},
  };
}
