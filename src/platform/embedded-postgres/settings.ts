import { chmod, rename, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";

/** The user and the database that a new cluster is made with. */
export const databaseName = "runwright";

/** The port only names the socket's file; nothing listens on TCP. */
export const port = 5432;

const settingsPath = (cluster: string) => `${cluster}.conf`;

/**
 * Writes Runwright's settings beside the cluster. They come after initdb's own, which know this system's shared
 * memory, and before what an operator sets with ALTER SYSTEM, which wins.
 */
export async function writeSettings(cluster: string): Promise<void> {
  const temporary = `${settingsPath(cluster)}.new`;
  await rm(temporary, { force: true });
  await writeFile(temporary, settings(basename(cluster)), { flag: "wx" });
  await chmod(temporary, 0o644);
  await rename(temporary, settingsPath(cluster));
}

/** How the server is started: with what no setting may override, which is its place, its one socket, and no TCP. */
export const serverArguments = (cluster: string, socketFolder: string): string[] => [
  "-D",
  cluster,
  `--config_file=${settingsPath(cluster)}`,
  "--listen_addresses=",
  `--unix_socket_directories="${socketFolder.replaceAll('"', '""')}"`,
  `--port=${port}`,
];

// After a crash every file is made durable first: one call for the file system is far quicker than one for each file.
const recoverySync = process.platform === "linux" ? "recovery_init_sync_method = syncfs" : "";

const settings = (
  clusterName: string,
) => `# Written by Runwright at every start; changes here are lost. Use ALTER SYSTEM instead.
include '${clusterName}/postgresql.conf'

# Nothing acknowledged is lost, whatever dies.
fsync = on
synchronous_commit = on
full_page_writes = on
restart_after_crash = on

# Small when idle.
max_connections = 40
shared_buffers = 32MB
wal_buffers = 4MB
io_method = sync
max_worker_processes = 4
max_parallel_workers = 2
autovacuum_worker_slots = 3
max_logical_replication_workers = 0
max_replication_slots = 0
max_wal_senders = 0
jit = off

# The write-ahead log stays small, and so does the recovery after a crash.
wal_level = minimal
min_wal_size = 64MB
max_wal_size = 512MB
${recoverySync}

# One folder, one user: whoever may open the socket's folder is let in.
unix_socket_permissions = 0700

# The log tells of the server's life; what statements and rows say stays out of it.
logging_collector = off
log_destination = stderr
log_min_messages = warning
log_min_error_statement = panic
log_error_verbosity = terse
log_checkpoints = off

timezone = UTC
log_timezone = UTC
lc_messages = C
`;
