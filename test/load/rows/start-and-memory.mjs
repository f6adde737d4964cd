import { median, seconds, whole } from "../support/figures.mjs";
import { memoryOf } from "../support/memory.mjs";
import { dataFolder, startServer } from "../support/server.mjs";

const starts = 5;
const restSeconds = 20;

/** From the command to the first answer, ever and again; and what it holds in memory while nothing happens. */
export async function run() {
  const data = await dataFolder();
  try {
    const first = await startServer({ folder: data.folder });
    await first.stop();
    const again = [];
    for (let i = 0; i < starts; i += 1) {
      const server = await startServer({ folder: data.folder });
      again.push(server.readySeconds);
      await server.stop();
    }
    const server = await startServer({ folder: data.folder });
    await server.get("/api/v1/services");
    await new Promise((resolve) => setTimeout(resolve, restSeconds * 1000));
    const memory = await memoryOf(server.pid);
    await server.stop();
    return [
      {
        what: "first start ever",
        goal: "< 5 s",
        measured: seconds(first.readySeconds),
        beside: "",
        met: first.readySeconds < 5,
      },
      {
        what: "cold start on existing data",
        goal: "< 2 s",
        measured: seconds(median(again)),
        beside: "",
        met: median(again) < 2,
      },
      {
        what: "memory at rest, the embedded database included",
        goal: "< 250 MB",
        measured: `${whole(memory)} MB`,
        beside: "",
        met: memory < 250,
      },
    ];
  } finally {
    await data.remove();
  }
}
