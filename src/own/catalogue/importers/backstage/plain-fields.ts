import { isMapping, listOf, textOf, type BackstageEntity } from "./backstage-entity.ts";

// What Runwright keeps of texts has an end; the entity itself is kept whole beside it.

const clipped = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;

/** The name that people read: that of the profile, the title, or the name as it was written. */
export function displayNameOf({ spec, metadata, name }: BackstageEntity): string {
  const profile = isMapping(spec["profile"]) ? spec["profile"] : {};
  return clipped(textOf(profile["displayName"]) ?? textOf(metadata["title"]) ?? name, 200);
}

export function descriptionOf({ metadata }: BackstageEntity): string | null {
  const text = textOf(metadata["description"]);
  return text && clipped(text, 5_000);
}

const longestTag = 63;

/** A tag with what it stands for in front: "system:checkout". */
export const tagOf = (prefix: string, name: string): string => `${prefix}:${name}`.slice(0, longestTag);

export const tagsOf = ({ metadata }: BackstageEntity): string[] =>
  listOf(metadata["tags"]).flatMap((tag) => {
    const text = typeof tag === "number" || typeof tag === "boolean" ? String(tag) : textOf(tag);
    return text === null ? [] : [text.slice(0, longestTag)];
  });

/** An annotation's text; null where there is none. */
export function annotationOf({ metadata }: BackstageEntity, name: string): string | null {
  const annotations = metadata["annotations"];
  return isMapping(annotations) ? textOf(annotations[name]) : null;
}
