import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const script = fileURLToPath(new URL("./alerts.lua", import.meta.url));

/** Load of `POST /api/v2/alerts` by wrk: requests/s, p99 in ms, and answers that were no success. */
export async function sendAlerts({ url, key, batch, seconds, connections = 64 }) {
  const { stdout } = await promisify(execFile)(
    "wrk",
    ["-t2", `-c${connections}`, `-d${seconds}s`, "--latency", "-s", script, url],
    { env: { ...process.env, ALERTS_PER_REQUEST: String(batch), ...(key && { ALERTS_KEY: key }) } },
  );
  const failed = Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0);
  if (failed > 0) throw new Error(`${failed} requests to ${url} were refused`);
  return {
    requestsPerSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)[1]),
    p99Milliseconds: milliseconds(/99%\s+([\d.]+)(us|ms|s)/.exec(stdout)),
  };
}

const milliseconds = ([, number, unit]) => Number(number) * { us: 0.001, ms: 1, s: 1000 }[unit];
