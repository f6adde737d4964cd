/** Who is signed in, as far as permissions ask. */
export type Reader = {
  person: { id: string };
  roles: readonly string[];
  teams: readonly { slug: string; roles: readonly string[] }[];
};

/** What somebody wants to edit. */
export type Editable =
  | { kind: "Service"; owner: string | null; foundational: boolean }
  | { kind: "Team"; slug: string }
  | { kind: "Domain"; teams: readonly string[] }
  | { kind: "Person"; id: string }
  | { kind: "Runbook"; owner: string | null }
  | { kind: "Objective"; owner: string | null; foundational: boolean };

/** Why the reader may not edit something; null where they may. The server judges; this keeps the button honest. */
export function whyNot(reader: Reader | null | undefined, what: Editable): string | null {
  if (!reader) return "Sign in to edit.";
  if (reader.roles.includes("administrator")) return null;
  const isIn = (team: string | null) => reader.teams.some(({ slug }) => slug === team);
  switch (what.kind) {
    case "Service":
      if (isIn(what.owner) || (what.foundational && reader.roles.includes("head-of-operations"))) return null;
      return "Members of the owning team edit it.";
    case "Objective":
      if (isIn(what.owner) || (what.foundational && reader.roles.includes("head-of-operations"))) return null;
      return "Members of the team that owns its service edit it.";
    case "Team":
      return isIn(what.slug) ? null : "Members of the team edit it.";
    case "Runbook":
      return isIn(what.owner) ? null : "Members of the team that keeps it edit it.";
    case "Domain":
      return what.teams.some(isIn) ? null : "Members of the domain's teams edit it.";
    default:
      return reader.person.id === what.id ? null : "They edit this themselves.";
  }
}

/** Why the reader may not begin something new; null where they may. What belongs to a team is begun by its members. */
export function whyNotBegin(reader: Reader | null | undefined, kind: Editable["kind"]): string | null {
  if (!reader) return "Sign in to add it.";
  if (reader.roles.includes("administrator")) return null;
  if (kind === "Team" || kind === "Domain" || kind === "Person")
    return "An administrator adds teams, domains and people: ask one.";
  if (reader.teams.length > 0 || reader.roles.includes("head-of-operations")) return null;
  return "Members of a team add what is theirs, and you are in none yet.";
}
