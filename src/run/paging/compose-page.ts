import type { Platform } from "../../platform/context.ts";
import type { Bundle } from "./claim-bundle.ts";
import { toldInFull, type PageItem, type PageMessage } from "./model/message.ts";
import type { PageContent, PagedIncidents } from "./paged-incidents.ts";

/** The message of a bundle, with what is so at this moment about each incident that it tells in full. */
export async function composePage(
  platform: Pick<Platform, "db" | "log" | "baseUrl">,
  incidents: PagedIncidents,
  bundle: Bundle,
): Promise<PageMessage> {
  const { baseUrl } = platform;
  const link = (token: string) => `${baseUrl}/ack/${token}`;
  const items = await Promise.all(
    bundle.incidentIds.slice(0, toldInFull).map(async (incidentId): Promise<PageItem> => {
      const { pageId, reason } = bundle.pages.findLast((page) => page.incidentId === incidentId)!;
      const content = await describeOrApologise(platform, incidents, incidentId);
      return {
        pageId,
        incidentId,
        content,
        reason,
        acknowledgeUrl: link(bundle.links.byIncident.get(incidentId)!),
      };
    }),
  );
  return {
    kind: "page",
    recipient: bundle.recipient,
    items,
    incidentIds: bundle.incidentIds,
    acknowledgeAllUrl: bundle.links.all === null ? null : link(bundle.links.all),
    incidentsUrl: `${baseUrl}/incidents`,
    sentAgain: bundle.sentAgain,
  };
}

/** A page without its details wakes its person all the same. */
async function describeOrApologise(
  { db, log, baseUrl }: Pick<Platform, "db" | "log" | "baseUrl">,
  incidents: PagedIncidents,
  incidentId: string,
): Promise<PageContent> {
  try {
    return await incidents.describe(db, incidentId);
  } catch (error) {
    log.error({ err: error, incidentId }, "an incident could not be described for its page");
    return {
      number: null,
      title: "An incident whose details could not be read",
      url: `${baseUrl}/incidents/${incidentId}`,
      service: null,
      impact: "",
      lossPerHour: null,
      lossSoFar: null,
      lossClass: "high",
      method: "major",
      response: "",
      drill: false,
      recentChanges: [],
      runbookUrl: null,
      runbooks: [],
      dashboardUrl: null,
      paged: [],
      answer: { kind: "open" },
    };
  }
}
