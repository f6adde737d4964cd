import { invalidField } from "../../../lib/errors.ts";
import {
  at,
  nameOf,
  readAll,
  readChoice,
  readMapping,
  readOptional,
  readText,
} from "../../../lib/field-readers.ts";
import type { ServiceLink } from "../service-queries.ts";

const linkKinds = ["dashboard", "logs", "traces", "chat", "docs", "runbook", "other"];

/** Reads a link to somewhere that a browser may go. */
export function readLink(value: unknown, path: string): ServiceLink {
  const raw = readMapping(value, path, ["title", "href", "kind"]);
  return readAll<ServiceLink>({
    title: () => readText(raw["title"], at(path, "title")),
    href: () => readAddress(raw["href"], at(path, "href")),
    kind: () => readOptional(raw["kind"], "other", (kind) => readChoice(kind, at(path, "kind"), linkKinds)),
  });
}

function readAddress(value: unknown, path: string): string {
  const text = typeof value === "string" ? value.trim() : "";
  if (text.length <= 2_000 && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw invalidField(path, `write an address that begins with https:// or http://, not ${nameOf(value)}`);
}
