import { z } from "zod";
import { instant } from "../../platform/http/shapes.ts";
import type { Person } from "../organisation/index.ts";

export const managedBy = z.enum(["code", "interface"]);

export const person = z
  .object({ id: z.string(), slug: z.string(), name: z.string(), email: z.string() })
  .meta({ id: "PersonSummary" });
export const member = person.extend({ roles: z.array(z.string()) }).meta({ id: "Member" });

export const personDetail = person
  .extend({
    timeZone: z.string(),
    takesPartInOnCall: z.boolean(),
    skills: z.array(z.string()),
    roles: z.array(z.string()),
    active: z.boolean(),
    teams: z.array(z.object({ slug: z.string(), name: z.string(), roles: z.array(z.string()) })),
    managedBy,
    updatedAt: instant,
  })
  .meta({ id: "Person" });

export const toPersonDetail = (
  one: Person,
  teams: readonly { slug: string; name: string; roles: string[] }[],
): z.infer<typeof personDetail> => ({
  id: one.id,
  slug: one.slug,
  name: one.name,
  email: one.email,
  timeZone: one.timeZone,
  takesPartInOnCall: one.takesPartInOnCall,
  skills: one.skills,
  roles: one.roles,
  active: one.active,
  teams: teams.map(({ slug, name, roles }) => ({ slug, name, roles })),
  managedBy: one.managedBy,
  updatedAt: one.updatedAt.toISOString(),
});
