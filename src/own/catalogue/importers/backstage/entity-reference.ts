/** A name by which one entity refers to another, in lower case: names and kinds are compared without regard to it. */
export type EntityReference = { kind: string; namespace: string; name: string };

export const defaultNamespace = "default";

/** "component:default/bedroom". */
export const referenceText = ({ kind, namespace, name }: EntityReference): string =>
  `${kind}:${namespace}/${name}`;

/**
 * Reads `[kind:][namespace/]name` or `{kind, namespace, name}`, with what the place takes for granted; null where it is
 * neither (source: Backstage, references).
 */
export function readReference(
  value: unknown,
  usual: { kind: string; namespace: string },
): EntityReference | null {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const { kind, namespace, name } = value as Record<string, unknown>;
    return complete([kind, namespace, name].map(plainText), usual);
  }
  const match = /^(?:([^:/]*):)?(?:([^:/]*)\/)?([^:/]+)$/.exec(plainText(value) ?? "");
  return match && complete([match[1], match[2], match[3]], usual);
}

/** Names such as 123 and true are written without quotes now and then. */
const plainText = (value: unknown): string | undefined =>
  ["string", "number", "boolean"].includes(typeof value) ? String(value).trim() : undefined;

function complete(
  [kind, namespace, name]: readonly (string | undefined)[],
  usual: { kind: string; namespace: string },
): EntityReference | null {
  if (!name) return null;
  return {
    kind: (kind || usual.kind).toLowerCase(),
    namespace: (namespace || usual.namespace).toLowerCase(),
    name: name.toLowerCase(),
  };
}
