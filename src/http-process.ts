import { createApp } from "./app.ts";
import { handoverVariable, type Handover, type Report } from "./http-processes.ts";
import { systemClock } from "./platform/clock.ts";
import { createLog } from "./platform/log.ts";
import { createSecrets, loadMasterSecret } from "./platform/secrets.ts";

const wakeMilliseconds = 5;

const report = (words: Report): void => void process.send?.(words);

// A terminal's Ctrl-C reaches every process; the main one says when to end, and its own end ends this one.
process.on("SIGINT", () => {});
process.once("disconnect", () => process.exit());

/** One of the processes that answer HTTP: the whole product without its loops, which run in the main process. */
async function answerHttp(): Promise<void> {
  const { config, connection, poolSize } = JSON.parse(process.env[handoverVariable]!) as Handover;
  const app = await createApp({
    connection,
    clock: systemClock,
    log: createLog(config.logLevel),
    secrets: createSecrets(await loadMasterSecret(config.secret, config.dataDirectory)),
    config,
    poolSize,
  });
  process.once("SIGTERM", () => void app.stop().finally(() => process.exit()));
  app.board.onWake(
    "intake",
    atMostEvery(wakeMilliseconds, () => report({ wake: "intake" })),
  );
  await app.http.listen({ host: config.host, port: config.port });
  await app.board.start();
}

/** Many calls become one, made that much later. */
function atMostEvery(milliseconds: number, act: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      act();
    }, milliseconds);
  };
}

answerHttp().catch((error: unknown) => {
  report({ failed: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
  process.disconnect();
});
