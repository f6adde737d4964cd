import type { Transfer } from "./use-ownership.ts";

type Told = Pick<Transfer, "from" | "to" | "state" | "proposedBy" | "settledBy" | "settledReason">;

/** What became of a transfer that is over, in one sentence. */
export function sayOver({ from, to, state, proposedBy, settledBy, settledReason }: Told): string {
  const reason = settledReason === "" ? "" : ` “${settledReason}”`;
  if (state === "declined") return `${settledBy} declined that ${to.name} takes it over.${reason}`;
  if (state === "withdrawn")
    return settledReason === ""
      ? `${settledBy} withdrew the proposal that ${to.name} takes it over.`
      : `The transfer to ${to.name}, proposed by ${proposedBy}, did not take effect: ${settledReason}`;
  return from === null
    ? `${to.name} took it on; nobody owned it before.`
    : `${to.name} took it over from ${from.name}.`;
}

/** What the reader has brought about by an answer. */
export function sayAnswered(
  transfer: Pick<Transfer, "state" | "service" | "to" | "from" | "missing" | "waitsForFile">,
): string {
  const { state, service, to, from, missing, waitsForFile } = transfer;
  if (state === "completed") return `${to.name} owns ${service.name} now.`;
  if (waitsForFile) return `Both teams have approved. ${service.name} waits for its file to name ${to.name}.`;
  if (state === "approved")
    return `Both teams have approved. ${to.name} owns ${service.name} from its date on.`;
  if (state === "declined") return `Declined: ${service.name} stays with ${from?.name ?? "nobody"}.`;
  if (state === "withdrawn") return `Withdrawn: ${service.name} stays with ${from?.name ?? "nobody"}.`;
  const other = missing.includes("taking") ? to : from;
  return missing.length === 2
    ? `Proposed. ${from?.name ?? "Nobody"} and ${to.name} have to approve it.`
    : `${other?.name ?? "The other team"} has to approve it, too.`;
}
