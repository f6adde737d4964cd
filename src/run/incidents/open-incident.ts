import { AppError, invalidField } from "../../lib/errors.ts";
import { command } from "../../platform/command.ts";
import type { Context } from "../../platform/context.ts";
import { newId } from "../../platform/identifiers.ts";
import { Aftermath } from "./aftermath.ts";
import type { IncidentParts } from "./change-incident.ts";
import { beginEscalation } from "./escalate-incident.ts";
import { findIncident, insertIncidents } from "./incident-store.ts";
import { newIncident } from "./new-incident.ts";
import { reclassify } from "./price-incident.ts";
import type { StoredIncident } from "./stored-incident.ts";

/** What a person says of an incident that no alert has told of. */
export type ReportedIncident = {
  service: string;
  title: string;
  impact: string;
  severity: "sev1" | "sev2";
  impactStartedAt?: Date | undefined;
  sharePercent?: number | undefined;
  security: boolean;
  journeyBlocked: boolean;
  drill: boolean;
};

/** Opens an incident by hand (a person or the service desk): whoever is on call for the service is asked at once. */
export const openIncident = async (
  parts: IncidentParts,
  context: Context,
  reported: ReportedIncident,
): Promise<StoredIncident> => {
  const id = await command(context, async (tx, step) => {
    const board = await parts.readBoard(tx);
    const service = board.serviceBySlug(reported.service);
    if (!service) throw invalidField("service", `there is no service "${reported.service}"`);
    step.require("incident.open", { ownerTeamId: service.ownerTeam?.id ?? null, serviceId: service.id });
    if (reported.impactStartedAt && reported.impactStartedAt > step.now)
      throw invalidField("impactStartedAt", "must not lie in the future");
    if (service.lifecycle === "decommissioned")
      throw new AppError("conflict", `${service.slug} is decommissioned.`);
    const aftermath = new Aftermath(step.now);
    const by = context.actor.name;
    const stored = newIncident(
      {
        id: newId(step.now),
        serviceId: service.id,
        title: reported.title,
        source: by,
        severity: reported.severity,
        failureDomain: "",
        groupKey: "",
        impactText: reported.impact,
        runbookUrl: null,
        dashboardUrl: null,
        openedBy: by,
        cause: "person",
        impactStartedAt: reported.impactStartedAt ?? step.now,
        lastAlertAt: null,
        drill: reported.drill,
        security: reported.security,
        journeyBlocked: reported.journeyBlocked,
        ...(reported.sharePercent === undefined
          ? {}
          : { shareBasisPoints: Math.round(reported.sharePercent * 100) }),
      },
      board,
      aftermath,
    );
    const demand = { pageAt: step.now, reason: `opened by ${by}` };
    const opened = reclassify(beginEscalation(stored, demand, board, aftermath), board, aftermath);
    await insertIncidents(tx, [opened], step.now);
    await aftermath.write(tx, parts.paging);
    return {
      result: opened.id,
      audit: {
        action: "incident.open",
        subject: { kind: "incident", id: opened.id, name: opened.title },
        after: { service: service.slug, title: opened.title, severity: opened.severity },
      },
    };
  });
  return findIncident(context.db, id);
};
