import { BandsView } from "./bands-view.tsx";
import { LossView, RemunerationView } from "./simple-policies.tsx";
import type {
  BandsValue,
  IncidentLossValue,
  Policies,
  PolicyKind,
  RemunerationValue,
} from "./use-policies.ts";

type PolicyValueProps = { kind: PolicyKind; value: object | null; policies: Policies };

/** What was decided, in words and tables; null is the product's own. */
export function PolicyValue({ kind, value, policies: { currency, usualBands } }: PolicyValueProps) {
  if (kind === "bands")
    return <BandsView value={(value as BandsValue | null) ?? usualBands} currency={currency} />;
  return kind === "incident-loss" ? (
    <LossView value={value as IncidentLossValue | null} currency={currency} />
  ) : (
    <RemunerationView value={value as RemunerationValue | null} currency={currency} />
  );
}
