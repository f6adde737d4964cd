import { AppError, invalidField } from "../../../lib/errors.ts";

export type TransferState = "proposed" | "approved" | "completed" | "declined" | "withdrawn";

/** The two who must agree: the team that gives the service away, and the one that takes it. */
export type Side = "giving" | "taking";

/** Whose yes a transfer has. */
export type Agreement = {
  /** Null: nobody owns the service, so nobody gives it away. */
  fromTeamId: string | null;
  /** Whether the team that gives it away is in use and has members who are still here. */
  fromHasPeople: boolean;
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

/** Whom somebody speaks for. */
export type Speaker = { teamIds: readonly string[]; isAdministrator: boolean };

/** The sides that somebody is a member of. */
export function memberSides({ fromTeamId, toTeamId }: Agreement, { teamIds }: Speaker): Side[] {
  const sides: Side[] = [];
  if (fromTeamId !== null && teamIds.includes(fromTeamId)) sides.push("giving");
  if (teamIds.includes(toTeamId)) sides.push("taking");
  return sides;
}

/** The sides that somebody speaks for: their own teams', or every one for an administrator of neither; an administrator speaks for a team that has nobody left, too. */
export function sidesOf(agreement: Agreement, speaker: Speaker): Side[] {
  const own = memberSides(agreement, speaker);
  if (!speaker.isAdministrator) return own;
  if (own.length === 0) return ["giving", "taking"];
  return own.includes("giving") || agreement.fromHasPeople ? own : ["giving", ...own];
}

/** The sides that agree when somebody says yes; refuses where theirs has agreed already. */
export function agreeingSides(agreement: Agreement, speaker: Speaker): Side[] {
  const missing = missingSides(agreement);
  const agreeing = sidesOf(agreement, speaker).filter((side) => missing.includes(side));
  if (agreeing.length > 0) return agreeing;
  const by = sidesOf(agreement, speaker).includes("giving") ? agreement.givenBy : agreement.takenBy;
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
