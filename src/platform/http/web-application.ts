import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { AppError } from "../../lib/errors.ts";
import { packageRoot } from "../package-root.ts";
import { sendProblem } from "./problem.ts";

/** Addresses that are never pages: what is not found there is a problem document. */
const machinePrefixes = ["/api/", "/v2/", "/hooks/", "/ack/", "/healthz", "/readyz", "/metrics"];

/** Serves the built web application; every address that is not a machine's is one of its pages. */
export async function registerWebApplication(
  app: FastifyInstance,
  folder: string = join(packageRoot, "dist", "web"),
): Promise<void> {
  const built = existsSync(join(folder, "index.html"));
  if (built)
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: true,
      preCompressed: true,
      index: ["index.html"],
      setHeaders: (response, path) => {
        const cacheable = path.includes("/assets/");
        response.header("cache-control", cacheable ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      (request.method === "GET" || request.method === "HEAD") &&
      !machinePrefixes.some((prefix) => request.url.startsWith(prefix));
    if (built && isPage) return reply.header("cache-control", "no-cache").sendFile("index.html");
    return sendProblem(
      new AppError("not_found", `There is nothing at ${request.method} ${request.url.split("?")[0]}.`),
      request,
      reply,
    );
  });
}
