import { z } from "zod";
import type { Actor } from "../../platform/access.ts";
import { instant, named } from "../../platform/http/shapes.ts";
import { missingSides, sidesOf, type Agreement, type Side } from "./model/transfer.ts";
import { speakerOf } from "./speaker.ts";
import type { TransferRecord } from "./transfer-queries.ts";

const side = z.enum(["giving", "taking"]);
export const transferState = z.enum(["proposed", "approved", "completed", "declined", "withdrawn"]);
const yes = z.object({ by: z.string(), at: instant }).nullable();

export const transferShape = z
  .object({
    id: z.string(),
    service: named,
    from: named.nullable(),
    to: named,
    state: transferState,
    reason: z.string(),
    effectiveAt: instant,
    proposedBy: z.string(),
    proposedAt: instant,
    given: yes.describe("The yes of the team that gives it away"),
    taken: yes.describe("The yes of the team that takes it"),
    missing: z.array(side),
    settledBy: z.string().nullable(),
    settledAt: instant.nullable(),
    settledReason: z.string(),
    waitsForFile: z.boolean().describe("Both teams have approved it, and a file still names the old owner"),
    may: z.object({ approve: z.boolean(), withdraw: z.boolean() }).describe("What the reader may do"),
  })
  .meta({ id: "OwnershipTransfer" });

export type TransferShape = z.infer<typeof transferShape>;

export const transferList = z.object({ items: z.array(transferShape), next: z.string().nullable() });

/** Whose yes a stored transfer has. */
export const agreementOf = ({ from, to, givenBy, takenBy }: TransferRecord): Agreement => ({
  fromTeamId: from?.id ?? null,
  fromHasPeople: from?.hasPeople ?? false,
  toTeamId: to.id,
  givenBy,
  takenBy,
});

/** A transfer as answers carry it, with what this reader may do. */
export function toTransfer(record: TransferRecord, actor: Actor | null): TransferShape {
  const { service, from, to, givenBy, givenAt, takenBy, takenAt, state: stands } = record;
  const agreement = agreementOf(record);
  const missing = stands === "proposed" ? missingSides(agreement) : [];
  const own = ownSides(agreement, actor);
  return {
    id: record.id,
    service: { slug: service.slug, name: service.name },
    from: from && { slug: from.slug, name: from.name },
    to: { slug: to.slug, name: to.name },
    state: stands,
    reason: record.reason,
    effectiveAt: record.effectiveAt.toISOString(),
    proposedBy: record.proposedBy,
    proposedAt: record.proposedAt.toISOString(),
    given: givenBy !== null && givenAt ? { by: givenBy, at: givenAt.toISOString() } : null,
    taken: takenBy !== null && takenAt ? { by: takenBy, at: takenAt.toISOString() } : null,
    missing,
    settledBy: record.settledBy,
    settledAt: record.settledAt?.toISOString() ?? null,
    settledReason: record.settledReason,
    waitsForFile: stands === "approved" && service.managedBy === "code",
    may: {
      approve: own.some((one) => missing.includes(one)),
      withdraw: own.length > 0 && (stands === "proposed" || stands === "approved"),
    },
  };
}

const ownSides = (agreement: Agreement, actor: Actor | null): Side[] =>
  actor?.kind === "person" ? sidesOf(agreement, speakerOf(actor)) : [];
