import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { AppError } from "../lib/errors.ts";
import { readOpenIdSettings, type OpenIdSettings } from "./openid-settings.ts";

/** What the operator decides by flags and environment (spec: contract, Commands). */
export type Config = {
  host: string;
  port: number;
  dataDirectory: string;
  databaseUrl: string | undefined;
  baseUrl: string;
  /** A mail server, or a folder (file:) for trying out. */
  smtpUrl: string | undefined;
  mailFrom: string;
  secret: string | undefined;
  bootstrapKey: string | undefined;
  logLevel: string;
  /** How many processes answer HTTP; with one, the same process does everything. */
  processes: number;
  /** Whether outgoing hooks may reach loopback and private addresses. */
  allowPrivateHooks: boolean;
  /** The provider by which people sign in; null for none. */
  openId: OpenIdSettings | null;
};

export type ServeFlags = {
  port?: string;
  host?: string;
  data?: string;
  database?: string;
  processes?: string;
  example?: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads flags, then environment, then defaults; refuses what cannot be right, naming the variable. */
export function readConfig(
  flags: ServeFlags,
  environment: Environment,
  defaultDataDirectory: string,
): Config {
  const host = flags.host ?? environment["HOST"] ?? "127.0.0.1";
  const port = readPort(flags.port ?? environment["PORT"] ?? "4380");
  const databaseUrl = flags.database ?? environment["DATABASE_URL"];
  if (databaseUrl !== undefined) checkUrl("DATABASE_URL", databaseUrl, ["postgres:", "postgresql:"]);
  const smtpUrl = environment["SMTP_URL"];
  if (smtpUrl !== undefined) checkUrl("SMTP_URL", smtpUrl, ["smtp:", "smtps:", "file:"]);
  const dataDirectory = flags.data ?? environment["RUNWRIGHT_DATA"] ?? defaultDataDirectory;
  const baseUrl =
    environment["RUNWRIGHT_BASE_URL"] ?? `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  checkUrl("RUNWRIGHT_BASE_URL", baseUrl, ["http:", "https:"]);
  return {
    host,
    port,
    dataDirectory,
    databaseUrl,
    baseUrl: baseUrl.replace(/\/+$/, ""),
    smtpUrl: smtpUrl ?? (flags.example ? pathToFileURL(resolve(dataDirectory, "mail")).href : undefined),
    mailFrom: environment["RUNWRIGHT_MAIL_FROM"] ?? "Runwright <runwright@localhost>",
    secret: environment["RUNWRIGHT_SECRET"],
    bootstrapKey: environment["RUNWRIGHT_BOOTSTRAP_KEY"],
    logLevel: environment["RUNWRIGHT_LOG"] ?? "warn",
    processes: readProcesses(flags.processes ?? environment["RUNWRIGHT_PROCESSES"] ?? "1"),
    allowPrivateHooks: environment["RUNWRIGHT_ALLOW_PRIVATE_HOOKS"] === "true",
    openId: readOpenIdSettings(environment),
  };
}

function readProcesses(text: string): number {
  if (!/^[1-8]$/.test(text))
    throw new AppError("invalid", `The number of processes must be from 1 to 8, not "${text}".`);
  return Number(text);
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new AppError("invalid", `The port must be a number from 0 to 65535, not "${text}".`);
  return port;
}

function checkUrl(name: string, value: string, protocols: readonly string[]): void {
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return;
  throw new AppError("invalid", `${name} must be an address that begins with ${protocols.join(" or ")}//`);
}
