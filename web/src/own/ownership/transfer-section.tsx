import { Button } from "@mantine/core";
import { useState } from "react";
import { useSession } from "../../session/use-session.ts";
import type { Service } from "../use-catalogue.ts";
import { OpenTransfer } from "./open-transfer.tsx";
import classes from "./transfer.module.css";
import { TransferDialog } from "./transfer-dialog.tsx";
import { TransferHistory } from "./transfer-history.tsx";
import { useTransfers } from "./use-ownership.ts";

/** What goes on with a service's ownership: the transfer under way, a new one, and those that were. */
export function TransferSection({ service }: { service: Service }) {
  const session = useSession().data;
  const transfers = useTransfers(service.slug).data?.items ?? [];
  const [proposing, setProposing] = useState(false);
  const open = transfers.find(({ state }) => state === "proposed" || state === "approved");
  const speaks = (session?.teams.length ?? 0) > 0 || session?.roles.includes("administrator");
  const over = transfers.filter((one) => one !== open);
  return (
    <div className={classes.section}>
      {open && <OpenTransfer transfer={open} />}
      {!open && speaks && service.lifecycle !== "decommissioned" && (
        <div>
          <Button size="compact-sm" variant="default" onClick={() => setProposing(true)}>
            Transfer ownership…
          </Button>
        </div>
      )}
      {over.length > 0 && <TransferHistory transfers={over} />}
      {proposing && <TransferDialog service={service} onClose={() => setProposing(false)} />}
    </div>
  );
}
