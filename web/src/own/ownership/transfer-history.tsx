import { Instant } from "../../shared/instant.tsx";
import classes from "./transfer.module.css";
import type { Transfer } from "./use-ownership.ts";

const verbs: Record<Transfer["state"], string> = {
  proposed: "was proposed to go",
  approved: "was agreed to go",
  completed: "went",
  declined: "was declined to go",
  withdrawn: "was withdrawn from going",
};

/** Earlier transfers of a service, with their reasons. */
export function TransferHistory({ transfers }: { transfers: readonly Transfer[] }) {
  return (
    <details className={classes.history}>
      <summary>
        {transfers.length === 1 ? "One earlier transfer" : `${transfers.length} earlier transfers`}
      </summary>
      <ol>
        {transfers.map(({ id, from, to, state, reason, settledAt, effectiveAt, settledReason }) => (
          <li key={id}>
            <Instant at={settledAt ?? effectiveAt} />: it {verbs[state]} from {from?.name ?? "nobody"} to{" "}
            {to.name}: “{reason}”{settledReason && `. Declined: “${settledReason}”`}
          </li>
        ))}
      </ol>
    </details>
  );
}
