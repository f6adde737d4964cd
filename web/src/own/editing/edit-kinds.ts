import type { EditedKind } from "./kind-fields.ts";

/** A kind as addresses and sentences name it, and where its page is. */
export type EditKind = { kind: EditedKind; word: string; pageOf: (name: string) => string };

export const editKinds: readonly EditKind[] = [
  { kind: "Service", word: "service", pageOf: (name) => `/services/${name}` },
  { kind: "Team", word: "team", pageOf: (name) => `/teams/${name}` },
  { kind: "Domain", word: "domain", pageOf: (name) => `/domains/${name}` },
  { kind: "Person", word: "person", pageOf: (name) => `/people/${name}` },
];

export const editKindOf = (word: string): EditKind | undefined => editKinds.find((one) => one.word === word);
