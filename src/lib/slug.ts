import { invalidField } from "./errors.ts";
import { nameOf } from "./field-readers.ts";

const maxLength = 63;

/** Letters that do not come apart into a plain letter and its accent. */
const plain: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** Whether a text is a slug: lower-case letters, digits and inner hyphens, at most 63 of them. */
export const isSlug = (text: string): boolean =>
  text.length <= maxLength && /^[a-z0-9]+(-+[a-z0-9]+)*$/.test(text);

/** Reads a slug; a refusal suggests the nearest that is one. */
export function readSlug(value: unknown, path: string): string {
  if (typeof value === "string" && isSlug(value)) return value;
  const suggestion = typeof value === "string" ? suggestSlug(value) : "";
  throw invalidField(
    path,
    `write lower-case letters, digits and hyphens between them, at most ${maxLength}` +
      `${suggestion ? `, such as ${suggestion}` : ""}; not ${nameOf(value)}`,
  );
}

/** The slug that a name suggests: "Crème & Brûlée" is "creme-and-brulee"; empty where nothing of it can be kept. */
export function suggestSlug(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßæœøłđðþı]/g, (letter) => plain[letter] ?? "")
    .replace(/['’]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, maxLength)
    .replace(/-$/, "");
}
