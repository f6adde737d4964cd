import { join } from "node:path";
import { provideBinaries, removeOtherCopies } from "./binaries.ts";
import { findBinaryPackage, type BinaryPackage, type BinaryPackageOptions } from "./binary-package.ts";
import { ensureCluster, findClusters, removeUnfinished } from "./cluster.ts";
import { measureFsync, prepareDataFolder, slowDiskWarning } from "./data-folder.ts";
import { lockFolder, type FolderLock } from "./folder-lock.ts";
import { endLeftoverServer } from "./leftover-server.ts";
import { chooseServerUser } from "./server-user.ts";
import { databaseName, port, writeSettings } from "./settings.ts";
import { makeSocketFolder, removeTemporarySocketFolder } from "./socket-folder.ts";
import { Supervisor } from "./supervisor.ts";
import { ServerLog } from "./server-log.ts";

export type EmbeddedPostgresOptions = {
  /** Made when missing; one Runwright at a time may use it. */
  dataDirectory: string;
  /** Hears of the server's life: made, left over, died, restarted, slow disk. */
  log?: (message: string) => void;
  /** Where the programs come from; for tests. */
  binaries?: BinaryPackageOptions;
};

/** A running PostgreSQL of our own. It restarts by itself on the same socket when it dies. */
export type EmbeddedPostgres = {
  /** For `new pg.Pool(connection)`: the socket's folder as host. The same as long as this process lives. */
  readonly connection: { host: string; port: number; user: string; database: string };
  /** The server's process; undefined while it is down. */
  readonly processId: number | undefined;
  /** What one durable write of 8 kB takes on the data folder's disk, measured at the start. */
  readonly fsyncMilliseconds: number;
  /** Stops the server cleanly and gives the data folder free. */
  stop(): Promise<void>;
};

/**
 * Starts a PostgreSQL on a Unix socket in the data folder, made on the first start; one that a killed Runwright left
 * is stopped and replaced. Refuses with "conflict" while another Runwright uses the folder, and with "unavailable" and
 * the mend where PostgreSQL cannot run.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => {});
  const source = await findBinaryPackage(options.binaries);
  const dataFolder = await prepareDataFolder(options.dataDirectory);
  const lock = await lockFolder(dataFolder);
  const undo: (() => Promise<void> | void)[] = [() => lock.release()];
  const undoAll = async () => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  try {
    const fsyncMilliseconds = measureFsync(dataFolder);
    const warning = slowDiskWarning(dataFolder, fsyncMilliseconds);
    if (warning) log(warning);
    const { cluster, binaries, user } = await prepareCluster(source, dataFolder, lock, log);
    const socketFolder = await makeSocketFolder(dataFolder, user);
    undo.push(() => removeTemporarySocketFolder(socketFolder));
    const serverLog = new ServerLog(join(dataFolder, "postgres.log"));
    undo.push(() => serverLog.close());
    const supervisor = new Supervisor({ binaries, cluster, socketFolder, user, serverLog, log });
    undo.push(() => supervisor.stop());
    await supervisor.start();
    let stopped: Promise<void> | undefined;
    const connection = { host: socketFolder, port, user: databaseName, database: databaseName };
    return {
      connection,
      fsyncMilliseconds,
      get processId() {
        return supervisor.processId;
      },
      stop: () => (stopped ??= undoAll()),
    };
  } catch (error) {
    await undoAll();
    throw error;
  }
}

/** A cluster that is complete, with nothing left running on it, and programs and a user to run it. */
async function prepareCluster(
  source: BinaryPackage,
  dataFolder: string,
  lock: FolderLock,
  log: (message: string) => void,
) {
  await removeUnfinished(dataFolder);
  const found = await findClusters(dataFolder);
  const user = await chooseServerUser(found[0]?.owner);
  const binaries = await provideBinaries(source, dataFolder, user);
  const cluster = await ensureCluster(dataFolder, found, binaries, user, log);
  lock.assertHeld();
  const leftover = await endLeftoverServer(cluster, log);
  if (leftover) await removeTemporarySocketFolder(leftover.socketFolder);
  await removeOtherCopies(dataFolder, binaries);
  await writeSettings(cluster);
  return { cluster, binaries, user };
}
