import { Modal } from "@mantine/core";
import { ErrorState } from "../../shared/error-state.tsx";
import { TableSkeleton } from "../../shared/skeletons.tsx";
import { DecisionAnswer } from "./decision-answer.tsx";
import { DecisionFacts } from "./decision-facts.tsx";
import { DecisionStateBadge } from "./decision-state-badge.tsx";
import classes from "./decisions.module.css";
import { useDecision } from "./use-decisions.ts";

/** One decision over the list, with what the reader may do with it. */
export function DecisionDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, isPending, isError, error, refetch } = useDecision(id);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={data ? `How ${data.service.name} shall be run` : "Decision"}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <div className={classes.form}>
        {isPending && <TableSkeleton rows={4} />}
        {isError && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data && (
          <>
            <span>
              <DecisionStateBadge {...data} />
            </span>
            <DecisionFacts decision={data} />
            <DecisionAnswer decision={data} onDone={onClose} />
          </>
        )}
      </div>
    </Modal>
  );
}
