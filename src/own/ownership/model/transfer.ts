import { AppError, invalidField } from "../../../lib/errors.ts";

export type TransferState = "proposed" | "approved" | "completed" | "declined" | "withdrawn";

/** The two who must agree: the team that gives the service away, and the one that takes it. */
export type Side = "giving" | "taking";

/** Whose yes a transfer has. */
export type Agreement = {
  /** Null: nobody owns the service, so nobody gives it away. */
  fromTeamId: string | null;
  toTeamId: string;
  givenBy: string | null;
  takenBy: string | null;
};

/** The sides whose yes is still missing (spec: catalogue, One owner). */
export function missingSides({ fromTeamId, givenBy, takenBy }: Agreement): Side[] {
  const sides: Side[] = [];
  if (fromTeamId !== null && givenBy === null) sides.push("giving");
  if (takenBy === null) sides.push("taking");
  return sides;
}

/** The sides that somebody speaks for: their own teams', or every one for an administrator of neither. */
export function sidesOf(
  { fromTeamId, toTeamId }: Agreement,
  actor: { teamIds: readonly string[]; isAdministrator: boolean },
): Side[] {
  const own: Side[] = [];
  if (fromTeamId !== null && actor.teamIds.includes(fromTeamId)) own.push("giving");
  if (actor.teamIds.includes(toTeamId)) own.push("taking");
  return own.length === 0 && actor.isAdministrator ? ["giving", "taking"] : own;
}

/** The sides that agree when somebody says yes; refuses where theirs has agreed already. */
export function agreeingSides(
  agreement: Agreement,
  actor: { teamIds: readonly string[]; isAdministrator: boolean },
): Side[] {
  const missing = missingSides(agreement);
  const agreeing = sidesOf(agreement, actor).filter((side) => missing.includes(side));
  if (agreeing.length > 0) return agreeing;
  const by = sidesOf(agreement, actor).includes("giving") ? agreement.givenBy : agreement.takenBy;
  throw new AppError(
    "conflict",
    `${by ?? "Somebody"} has approved this transfer for your team already; the other team's approval is missing.`,
  );
}

const longestWaitDays = 366;
const dayMs = 86_400_000;

/** When a transfer takes effect: now where nothing is said; refuses the past and more than a year ahead. */
export function readEffectiveAt(wanted: Date | undefined, now: Date): Date {
  if (wanted === undefined) return now;
  if (wanted.getTime() < now.getTime() - dayMs)
    throw invalidField(
      "effectiveAt",
      "lies in the past; leave it out to begin once both teams have approved",
    );
  if (wanted.getTime() > now.getTime() + longestWaitDays * dayMs)
    throw invalidField("effectiveAt", "lies more than a year ahead; propose the transfer when it is nearer");
  return wanted < now ? now : wanted;
}

/** Why a service is transferred; refuses none. */
export function readTransferReason(reason: string): string {
  const text = reason.trim();
  if (text === "") throw invalidField("reason", "say why the service changes hands; it stays in its history");
  return text;
}
