import { moneyText } from "../../shared/format/format-money.ts";
import type { IncidentLoss } from "./incident-types.ts";
import { lossNow } from "./loss-now.ts";
import { useServerNow } from "./server-time.ts";

/** The loss so far, running on while customers feel it. Not announced as it ticks. */
export function RunningLoss({ loss }: { loss: IncidentLoss }) {
  return Number(loss.perHour) > 0 ? <TickingLoss loss={loss} /> : <StandingLoss loss={loss} />;
}

const StandingLoss = ({ loss: { amount, currency } }: { loss: IncidentLoss }) => (
  <data value={`${amount} ${currency}`}>{moneyText(amount, currency, "estimate")}</data>
);

function TickingLoss({ loss }: { loss: IncidentLoss }) {
  const now = useServerNow("second");
  return (
    <span role="timer" aria-label="Loss so far">
      {moneyText(Math.floor(lossNow(loss, now)), loss.currency, "estimate")}
    </span>
  );
}
