import type { BackstageEntity } from "./backstage-entity.ts";
import { isMapping, textOf } from "./backstage-entity.ts";
import type { BackstageWorld } from "./backstage-world.ts";
import { displayNameOf } from "./plain-fields.ts";

/** The person of each user by the user's reference; users without an e-mail address become nobody, which is a gap. */
export function mapPeople(world: BackstageWorld): ReadonlyMap<string, string> {
  const people = new Map<string, string>();
  const byEmail = new Map<string, BackstageEntity>();
  for (const user of world.ofKind("user")) {
    const email = emailOf(user);
    if (email === null) {
      world.gap(
        user,
        "email",
        "spec.profile",
        `${user.name} has no e-mail address, so nobody could sign in or be paged by this name; add spec.profile.email`,
      );
      continue;
    }
    const first = byEmail.get(email);
    if (first) {
      people.set(user.reference, people.get(first.reference)!);
      world.gap(
        user,
        "email",
        "spec.profile.email",
        `${email} is the address of ${first.reference} too; keep one of the two`,
      );
      continue;
    }
    const name = world.known.personWithEmail(email) ?? world.nameOf(user);
    byEmail.set(email, user);
    people.set(user.reference, name);
    if (world.known.isGone("Person", name)) continue;
    world.mapped.drafts.push({
      kind: "Person",
      name,
      origin: user,
      spec: { email, displayName: displayNameOf(user) },
      initial: { timeZone: "Etc/UTC" },
    });
  }
  return people;
}

function emailOf({ spec }: BackstageEntity): string | null {
  const profile = isMapping(spec["profile"]) ? spec["profile"] : {};
  const email = textOf(profile["email"])?.toLowerCase() ?? "";
  return email.length <= 320 && /^[^\s@<>"]+@[^\s@<>"]+$/.test(email) ? email : null;
}
