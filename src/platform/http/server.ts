import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import swagger from "@fastify/swagger";
import fastify, { LogController, type FastifyInstance, type FastifyRequest } from "fastify";
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
  type FastifyPluginAsyncZod,
} from "fastify-type-provider-zod";
import { AppError } from "../../lib/errors.ts";
import { requirePermission, type Actor } from "../access.ts";
import type { Context, Platform } from "../context.ts";
import { sendProblem } from "./problem.ts";

/** A feature's routes, registered under `/api/v1` unless they say otherwise. */
export type Routes = FastifyPluginAsyncZod;

/** Who may call a route: anyone, any signed-in person (to read, also a key that may read), or whoever the access rules allow; "unasked" is anyone, without a look at who it is. */
export type RoutePermission = "anyone" | "signed-in" | "unasked" | (string & {});

/** Finds who sends a request; null when it carries no credentials; throws `unauthenticated` on wrong ones. */
export type Authenticate = (request: FastifyRequest) => Promise<Actor | null>;

/** Answers a request before the framework sees it, or leaves it alone (false): for addresses where a storm comes in. */
export type DirectHandler = (request: IncomingMessage, response: ServerResponse) => boolean;

declare module "fastify" {
  interface FastifyContextConfig {
    permission?: RoutePermission;
  }
  interface FastifyRequest {
    actor: Actor | null;
    /** The platform as this request's sender; throws `unauthenticated` where there is none. */
    context(): Context;
  }
}

/** Longer than the idle time of common proxies, which would otherwise send into a connection that is being closed. */
const keepAliveMilliseconds = 72_000;
const bodyLimitBytes = 2 * 1024 * 1024;

/** The HTTP server without features: problem documents, security headers, who sends, and a permission demanded of every route. */
export async function createHttpServer(
  platform: Platform,
  authenticate: Authenticate,
  direct: readonly DirectHandler[] = [],
): Promise<FastifyInstance> {
  const app = fastify({
    serverFactory: (handle) => {
      const server = createServer((request, response) => {
        if (!direct.some((answer) => answer(request, response))) handle(request, response);
      });
      server.keepAliveTimeout = keepAliveMilliseconds;
      return server;
    },
    loggerInstance: platform.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: bodyLimitBytes,
    trustProxy: "loopback",
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: true,
    // An address that cannot be read never reaches a route, nor its error handler.
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply),
  }) as unknown as FastifyInstance;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
  app.decorateRequest("actor", null);
  app.decorateRequest("context", function (this: FastifyRequest): Context {
    if (!this.actor)
      throw new AppError("unauthenticated", "Sign in, or send an API key as `Authorization: Bearer KEY`.");
    return { ...platform, actor: this.actor, origin: this.ip };
  });
  await app.register(cookie);
  demandPermissions(app, platform, authenticate);
  await app.register(helmet, {
    contentSecurityPolicy: { directives: contentSecurity(platform.baseUrl) },
    hsts: platform.baseUrl.startsWith("https:"),
  });
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Runwright", version: "1", description: "Own, decide, change, run, learn." },
      components: {
        securitySchemes: {
          key: { type: "http", scheme: "bearer" },
          session: { type: "apiKey", in: "cookie", name: "runwright_session" },
        },
      },
      security: [{ key: [] }, { session: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  return app;
}

const contentSecurity = (baseUrl: string) => ({
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", "data:"],
  connectSrc: ["'self'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: baseUrl.startsWith("https:") ? [] : null,
});

function demandPermissions(app: FastifyInstance, platform: Platform, authenticate: Authenticate): void {
  app.addHook("onRoute", (route) => {
    if (route.config?.permission === undefined && route.path !== "/*" && route.method !== "HEAD")
      throw new Error(`Route ${String(route.method)} ${route.url} names no permission`);
  });
  app.addHook("onRequest", async (request) => {
    const permission = request.routeOptions.config.permission;
    if (permission === undefined || permission === "unasked") return;
    request.actor = await authenticate(request);
    if (permission === "anyone") return;
    const { actor } = request.context();
    const isRead = request.method === "GET" || request.method === "HEAD";
    // What a write needs, its command asks: it knows whom the thing belongs to.
    if (permission === "signed-in" && !isRead) return;
    const needed = permission === "signed-in" ? "portal.read" : permission;
    requirePermission(platform.accessRules, actor, needed, {});
  });
}
