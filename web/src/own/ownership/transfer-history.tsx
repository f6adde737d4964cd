import { Instant } from "../../shared/instant.tsx";
import classes from "./transfer.module.css";
import { sayOver } from "./transfer-words.ts";
import type { Transfer } from "./use-ownership.ts";

type TransferHistoryProps = { transfers: readonly Transfer[]; marked: string | undefined };

/** A service's earlier transfers, with their reasons: the latest first. */
export function TransferHistory({ transfers, marked }: TransferHistoryProps) {
  return (
    <details className={classes.history} open={transfers.some(({ id }) => id === marked)}>
      <summary>
        {transfers.length === 1 ? "One earlier transfer" : `${transfers.length} earlier transfers`}
      </summary>
      <ol>
        {transfers.map((transfer) => (
          <li
            key={transfer.id}
            tabIndex={transfer.id === marked ? -1 : undefined}
            data-transfer={transfer.id}
            data-marked={transfer.id === marked}
          >
            <span>{sayOver(transfer)}</span>
            <span className={classes.reason}>Proposed because: “{transfer.reason}”</span>
            <span className={classes.when}>
              <Instant at={transfer.settledAt ?? transfer.effectiveAt} />
              {approvers(transfer)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function approvers({ given, taken }: Transfer): string {
  const names = [...new Set([given?.by, taken?.by].filter((by) => by !== undefined))];
  return names.length === 0 ? "" : `, approved by ${names.join(" and ")}`;
}
