import { Button } from "@mantine/core";
import { IconLink, IconLinkOff } from "@tabler/icons-react";
import { Instant } from "../../shared/instant.tsx";
import { ProblemNote } from "../../shared/problem-note.tsx";
import classes from "./audit.module.css";
import { useProveChain } from "./use-audit.ts";
import type { ChainProof as Proof } from "./use-audit.ts";

/** Proves, when asked, that nobody has rewritten the log; and says since when it is unbroken. */
export function ChainProof() {
  const prove = useProveChain();
  return (
    <div className={classes.chain}>
      <Button variant="default" loading={prove.isPending} onClick={() => prove.mutate()}>
        Verify the chain
      </Button>
      <output>{prove.data && <Verdict proof={prove.data} />}</output>
      <ProblemNote error={prove.error} />
    </div>
  );
}

function Verdict({ proof: { intact, entries, since, firstBrokenSeq } }: { proof: Proof }) {
  if (!intact)
    return (
      <span className={classes.verdict} data-tone="red">
        <IconLinkOff size={16} stroke={2} aria-hidden />
        <span>
          Broken at entry {firstBrokenSeq}: it was altered, or something before it is missing. Restore the
          database from a backup to compare.
        </span>
      </span>
    );
  return (
    <span className={classes.verdict} data-tone="green">
      <IconLink size={16} stroke={2} aria-hidden />
      <span>
        Unbroken{since && " since "}
        {since && <Instant at={since} format="short" />}: {entries.toLocaleString()} entries, each sealed by
        the one after it.
      </span>
    </span>
  );
}
