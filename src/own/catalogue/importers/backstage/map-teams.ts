import { listOf, textOf, type BackstageEntity } from "./backstage-entity.ts";
import type { BackstageWorld } from "./backstage-world.ts";
import { referenceText } from "./entity-reference.ts";
import { descriptionOf, displayNameOf } from "./plain-fields.ts";

/** Working hours until the team says its own. */
const usualCalendar = { timeZone: "Etc/UTC", hours: { "mon-fri": "09:00-17:30" } };

/** Groups as teams, with the people that either side names as members. */
export function mapTeams(
  world: BackstageWorld,
  people: ReadonlyMap<string, string>,
  domains: ReadonlyMap<string, string>,
): void {
  const memberOf = groupsOfUsers(world);
  for (const group of world.ofKind("group")) {
    const name = world.nameOf(group);
    if (world.known.isGone("Team", name)) continue;
    const members = membersOf(world, group, people, memberOf.get(group.reference) ?? []);
    const kind = teamKindOf(textOf(group.spec["type"]) ?? "");
    world.mapped.drafts.push({
      kind: "Team",
      name,
      origin: group,
      spec: {
        displayName: displayNameOf(group),
        description: descriptionOf(group),
        ...(kind && { kind }),
        ...(domains.has(name) && { domain: domains.get(name) }),
        members: members.map((person) => ({ person, roles: [] })),
      },
      initial: {
        fundedBy: kind === "operations" || kind === "service-desk" ? "it" : "product",
        calendar: usualCalendar,
      },
    });
  }
  reportCircles(world);
}

function teamKindOf(type: string): "operations" | "enabler" | "service-desk" | null {
  if (/service.?desk|help.?desk/i.test(type)) return "service-desk";
  if (/^(operations|ops)\b/i.test(type)) return "operations";
  return /enabl/i.test(type) ? "enabler" : null;
}

/** The users of each group as the users tell it. */
function groupsOfUsers(world: BackstageWorld): ReadonlyMap<string, BackstageEntity[]> {
  const users = new Map<string, BackstageEntity[]>();
  for (const user of world.ofKind("user")) {
    for (const [i, value] of listOf(user.spec["memberOf"]).entries()) {
      const path = `spec.memberOf[${i}]`;
      const reference = world.reference(user, path, value, "group");
      if (!reference) continue;
      const group = world.find(reference);
      if (group) users.set(group.reference, [...(users.get(group.reference) ?? []), user]);
      else
        world.gap(
          user,
          "member",
          path,
          `${user.name} is a member of ${referenceText(reference)}, which is in none of the files; import it, or take it out`,
        );
    }
  }
  return users;
}

function membersOf(
  world: BackstageWorld,
  group: BackstageEntity,
  people: ReadonlyMap<string, string>,
  users: readonly BackstageEntity[],
): string[] {
  const members = new Set<string>();
  const missing: string[] = [];
  for (const [i, value] of listOf(group.spec["members"]).entries()) {
    const reference = world.reference(group, `spec.members[${i}]`, value, "user");
    if (!reference) continue;
    const person =
      people.get(referenceText(reference)) ?? (world.find(reference) ? null : world.objectOf(reference));
    if (person !== null) members.add(person);
    else if (!world.find(reference)) missing.push(String(value));
  }
  for (const { reference } of users) {
    const person = people.get(reference);
    if (person !== undefined) members.add(person);
  }
  if (missing.length > 0)
    world.gap(
      group,
      "member",
      "spec.members",
      `of the members of ${group.name} nothing is known but a name: ${missing.join(", ")}; import their User entities, or add them to the team here`,
    );
  return [...members].filter((person) => !world.known.isGone("Person", person)).toSorted();
}

/** Groups that are above themselves by parent or children. */
function reportCircles(world: BackstageWorld): void {
  const parentOf = new Map<string, string>();
  for (const group of world.ofKind("group")) {
    const parent = world.readQuietly(group, group.spec["parent"], "group");
    if (parent) parentOf.set(group.reference, referenceText(parent));
    for (const value of listOf(group.spec["children"])) {
      const child = world.readQuietly(group, value, "group");
      if (child && !parentOf.has(referenceText(child))) parentOf.set(referenceText(child), group.reference);
    }
  }
  const settled = new Set<string>();
  for (const group of world.ofKind("group")) {
    const path: string[] = [];
    let at: string | undefined = group.reference;
    while (at !== undefined && !settled.has(at) && !path.includes(at)) {
      path.push(at);
      at = parentOf.get(at);
    }
    if (at !== undefined && path.includes(at)) {
      const circle = [...path.slice(path.indexOf(at)), at].join(" → ");
      world.gap(
        group,
        "reference",
        "spec.parent",
        `these groups are above themselves: ${circle}; take one parent out`,
      );
    }
    for (const reference of path) settled.add(reference);
  }
}
