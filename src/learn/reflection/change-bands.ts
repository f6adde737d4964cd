import { AppError } from "../../lib/errors.ts";
import { defaultBandsIn } from "../../decide/selection/index.ts";
import {
  decidePolicy,
  loadBandsInForce,
  loadOrganisation,
  type Bands,
} from "../../own/organisation/index.ts";
import type { AcceptedProposal, Done } from "./change-estimate.ts";
import type { StoredSuggestion } from "./reflection-queries.ts";

/** The bands with one edge moved; refuses where the edge is no longer there, or would leave its place in the order. */
export function withEdgeMoved({ exposure, ...bands }: Bands, beforeMinor: number, afterMinor: number): Bands {
  const index = exposure.findIndex(({ upToMinor }) => upToMinor === beforeMinor);
  const [below, above] = [exposure[index - 1]?.upToMinor ?? 0, exposure[index + 1]?.upToMinor ?? Infinity];
  if (index === -1 || afterMinor <= below || afterMinor >= above)
    throw new AppError("conflict", "The bands have changed since; prepare the reflection again.");
  return {
    ...bands,
    exposure: exposure.map((band, i) => (i === index ? { ...band, upToMinor: afterMinor } : band)),
  };
}

/** Moves the edge of a band from now on, where the interface manages the organisation. */
export async function changeBands(
  { tx, now, by, note, beforeMinor, afterMinor }: AcceptedProposal,
  { key }: StoredSuggestion,
): Promise<Done> {
  const organisation = await loadOrganisation(tx);
  const before = (await loadBandsInForce(tx, now)) ?? defaultBandsIn(organisation?.currency ?? "USD");
  const { exposure, demand, betweenModel } = before;
  const value = withEdgeMoved({ exposure, demand, betweenModel }, beforeMinor, afterMinor);
  if (organisation === null)
    throw new AppError("conflict", "Nobody has described the organisation yet; do so in the settings.");
  if (organisation.managedBy === "code") return { outcome: "for-files", audit: [] };
  await decidePolicy(tx, { kind: "bands", value, effectiveFrom: now, decidedBy: by, reason: note }, now);
  return {
    outcome: "changed",
    audit: [
      {
        action: "policy.decide",
        subject: { kind: "policy", id: "bands", name: "bands" },
        before: { upToMinor: beforeMinor },
        after: { upToMinor: afterMinor, edge: key },
        reason: note,
      },
    ],
  };
}
