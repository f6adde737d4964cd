import type { ReadEstate } from "../../decide/selection/index.ts";
import { groupBy } from "../../lib/group-by.ts";
import type { ApprovalSource } from "../../own/ownership/index.ts";
import type { Platform } from "../../platform/context.ts";
import { waitingInWords } from "./model/reflection-words.ts";
import { loadOpenSuggestions } from "./reflection-queries.ts";
import { permissionFor } from "./settle-suggestion.ts";

/** What the quarterly reflections suggest to whoever may accept or decline it: one line a quarter. */
export const reflectionApprovals =
  ({ accessRules }: Pick<Platform, "accessRules">, readEstate: ReadEstate): ApprovalSource =>
  async (db, person, now) => {
    const open = await loadOpenSuggestions(db);
    if (open.length === 0) return [];
    const { services } = await readEstate(db);
    const own = open.filter(({ kind, serviceId }) => {
      const service = serviceId === null ? null : (services.get(serviceId) ?? null);
      const { permission, resource } = permissionFor(kind, service);
      return accessRules(person, permission, resource).allowed;
    });
    return [...groupBy(own, ({ quarter }) => quarter)].map(([quarter, suggestions]) => ({
      kind: "suggestion",
      text: waitingInWords(
        quarter,
        suggestions.map(({ words }) => words),
      ),
      address: `/decide/reflection?quarter=${quarter}`,
      sinceAt: suggestions[0]?.preparedAt ?? now,
    }));
  };
