import { pino, type Logger } from "pino";

export type Log = Logger;

const secretPaths = [
  "req.headers.authorization",
  "req.headers.cookie",
  "password",
  "*.password",
  "token",
  "*.token",
  "routing_key",
  "*.routing_key",
];

/** JSON lines on standard output; credentials are never written. */
export const createLog = (level: string): Log =>
  pino({ level, redact: { paths: secretPaths, censor: "[redacted]" } });
