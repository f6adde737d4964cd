import { AppError, invalidField, invalidFields, type FieldError } from "./errors.ts";
import { didYouMean } from "./near-match.ts";

/** The fields of a mapping as they came, every one still to be read. */
export type RawFields = Readonly<Record<string, unknown>>;

/** The path of a member: `at("spec", "email")` is "spec.email". */
export const at = (path: string, key: string): string => (path === "" ? key : `${path}.${key}`);

/**
 * Runs every reader and answers their values under the same names; where some refuse, throws one error that carries the
 * wrong fields of them all.
 */
export function readAll<T extends object>(readers: { [K in keyof T]: () => T[K] }): T {
  const errors: FieldError[] = [];
  const values: Partial<T> = {};
  for (const key of Object.keys(readers) as (keyof T)[])
    keepErrors(errors, () => (values[key] = readers[key]()));
  if (errors.length > 0) throw invalidFields(errors);
  return values as T;
}

/** Reads each item of a list, which must be one; throws one error for all wrong items. */
export function readEach<T>(value: unknown, path: string, read: (item: unknown, path: string) => T): T[] {
  if (!Array.isArray(value)) throw invalidField(path, `write a list, not ${nameOf(value)}`);
  const errors: FieldError[] = [];
  const items: T[] = [];
  for (const [i, item] of value.entries()) keepErrors(errors, () => items.push(read(item, `${path}[${i}]`)));
  if (errors.length > 0) throw invalidFields(errors);
  return items;
}

/** As `readEach`, of a list that has at most so many items. */
export function readFew<T>(
  value: unknown,
  path: string,
  most: number,
  read: (item: unknown, path: string) => T,
): T[] {
  if (Array.isArray(value) && value.length > most)
    throw invalidField(path, `write at most ${most}; this has ${value.length}`);
  return readEach(value, path, read);
}

const longestKey = 200;

/** Reads a mapping whose keys are the writer's own, at most so many; throws one error for all wrong values. */
export function readEntries<T>(
  value: unknown,
  path: string,
  most: number,
  read: (value: unknown, path: string) => T,
): Record<string, T> {
  const entries = Object.entries(readMapping(value, path));
  if (entries.length > most) throw invalidField(path, `write at most ${most}; this has ${entries.length}`);
  if (entries.some(([key]) => key.length > longestKey))
    throw invalidField(path, `no name in it may be longer than ${longestKey} characters`);
  return readAll<Record<string, T>>(
    Object.fromEntries(entries.map(([key, one]) => [key, () => read(one, at(path, key))])),
  );
}

function keepErrors(errors: FieldError[], run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof AppError) || error.errors.length === 0) throw error;
    errors.push(...error.errors);
  }
}

/** A mapping whose keys are all among the allowed ones (any key, where none are given). */
export function readMapping(value: unknown, path: string, allowed?: readonly string[]): RawFields {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw invalidField(path, `write a mapping of fields, not ${nameOf(value)}`);
  const unknown = allowed === undefined ? [] : Object.keys(value).filter((key) => !allowed.includes(key));
  if (unknown.length > 0)
    throw invalidFields(
      unknown.map((key) => ({ path: at(path, key), message: unknownField(key, allowed ?? []) })),
    );
  return value as RawFields;
}

function unknownField(key: string, allowed: readonly string[]): string {
  const near = didYouMean(key, allowed);
  return `there is no such field${near || `; the fields are ${allowed.join(", ")}`}`;
}

/** The value read, or the fallback where the field is absent (missing or null). */
export const readOptional = <T, F>(value: unknown, fallback: F, read: (value: unknown) => T): T | F =>
  value === undefined || value === null ? fallback : read(value);

/** A text of 1 to `maxLength` characters, without the spaces around it. */
export function readText(value: unknown, path: string, maxLength = 200): string {
  if (typeof value !== "string") throw invalidField(path, `write a text, not ${nameOf(value)}`);
  const text = value.trim();
  if (text === "") throw invalidField(path, "must not be empty");
  if (text.length > maxLength)
    throw invalidField(path, `must be at most ${maxLength} characters long; this has ${text.length}`);
  return text;
}

/** true or false. */
export function readFlag(value: unknown, path: string): boolean {
  if (typeof value !== "boolean") throw invalidField(path, `write true or false, not ${nameOf(value)}`);
  return value;
}

/** One of a few words. */
export function readChoice<T extends string>(value: unknown, path: string, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw invalidField(path, `write ${orList(choices)}, not ${nameOf(value)}`);
  return choice;
}

const orList = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;

/** How a message names a value that is not what it should be. */
export function nameOf(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value !== "string")
    return typeof value === "object" ? "a mapping" : `${value as number | boolean}`;
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
}
