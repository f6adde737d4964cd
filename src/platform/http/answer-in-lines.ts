import { PassThrough } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { toProblem } from "./problem.ts";

/** Tells how far long work is: a phase, how much of it is done, and of how much. */
export type Progress = (phase: string, done: number, of: number) => void;

const linesType = "application/x-ndjson";
const betweenMilliseconds = 100;

/**
 * Does long work and sends its result, which is JSON already. Whoever accepts lines of JSON is told meanwhile how far it is:
 * `{"progress": {phase, done, of}}` now and then, and in the end `{"result": …}` or `{"problem": …}`.
 */
export async function answerLongWork(
  request: FastifyRequest,
  reply: FastifyReply,
  work: (progress: Progress) => Promise<string>,
): Promise<FastifyReply> {
  if (request.headers.accept !== linesType)
    return reply.type("application/json; charset=utf-8").send(await work(() => {}));
  const lines = new PassThrough();
  const write = (line: string): void => {
    if (!lines.destroyed) lines.write(`${line}\n`);
  };
  void work(throttled((progress) => write(JSON.stringify({ progress }))))
    .then((result) => write(`{"result":${result}}`))
    .catch((error: unknown) => {
      const problem = toProblem(error);
      if (problem.status >= 500) request.log.error({ err: error }, problem.title);
      write(JSON.stringify({ problem }));
    })
    .finally(() => lines.end());
  return reply.type(linesType).send(lines);
}

function throttled(tell: (progress: { phase: string; done: number; of: number }) => void): Progress {
  let phaseBefore = "";
  let toldAt = 0;
  return (phase, done, of) => {
    const now = performance.now();
    if (phase === phaseBefore && now - toldAt < betweenMilliseconds) return;
    phaseBefore = phase;
    toldAt = now;
    tell({ phase, done, of });
  };
}
