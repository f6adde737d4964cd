import { Button } from "@mantine/core";
import { IconArrowsExchange } from "@tabler/icons-react";
import { useSearch as useAddress } from "@tanstack/react-router";
import { Suspense, lazy, useEffect, useRef, useState } from "react";
import { useSession } from "../../session/use-session.ts";
import { ProblemNote } from "../../shared/problem-note.tsx";
import type { Service } from "../use-catalogue.ts";
import { OpenTransfer } from "./open-transfer.tsx";
import classes from "./transfer.module.css";
import { TransferHistory } from "./transfer-history.tsx";
import { useTransfers } from "./use-ownership.ts";

const TransferDialog = lazy(async () => ({
  default: (await import("./transfer-dialog.tsx")).TransferDialog,
}));

/** What goes on with a service's ownership: the transfer under way, a new one, and those that were. */
export function TransferSection({ service }: { service: Service }) {
  const { transfer: marked } = useAddress({ from: "/shell/services/$service" });
  const session = useSession().data;
  const { data, error } = useTransfers(service.slug);
  const [proposing, setProposing] = useState(false);
  const transfers = data?.items ?? [];
  const open = transfers.find(({ state }) => state === "proposed" || state === "approved");
  const over = transfers.filter((one) => one !== open);
  const speaks = (session?.teams.length ?? 0) > 0 || session?.roles.includes("administrator");
  const section = useMarked(marked, data !== undefined);
  return (
    <div className={classes.section} ref={section}>
      {!data && <ProblemNote error={error} />}
      {open && <OpenTransfer transfer={open} />}
      {data && !open && speaks && service.lifecycle !== "decommissioned" && (
        <div className={classes.buttons}>
          <Button
            variant="default"
            leftSection={<IconArrowsExchange size={15} aria-hidden />}
            onClick={() => setProposing(true)}
          >
            {service.owner ? "Transfer ownership" : "Give it to a team"}
          </Button>
        </div>
      )}
      {over.length > 0 && <TransferHistory transfers={over} marked={marked} />}
      <Suspense>
        {proposing && <TransferDialog service={service} onClose={() => setProposing(false)} />}
      </Suspense>
    </div>
  );
}

/** Brings the transfer that the address names before the reader, once it is there. */
function useMarked(marked: string | undefined, ready: boolean) {
  const section = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (marked === undefined || !ready) return;
    const parts = section.current?.querySelectorAll<HTMLElement>("[data-transfer]") ?? [];
    const part = [...parts].find(({ dataset }) => dataset["transfer"] === marked);
    part?.scrollIntoView({ block: "center" });
    part?.focus({ preventScroll: true });
  }, [marked, ready]);
  return section;
}
