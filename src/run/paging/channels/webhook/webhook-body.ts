import { formatMajor, type Money } from "../../../../lib/money.ts";
import type { Message, PageItem, PageMessage } from "../../model/message.ts";
import { oneLine } from "../../model/wording.ts";

/** A message as a hook's JSON body. */
export function webhookBody(message: Message, sentAt: Date): object {
  const { personId, name } = message.recipient;
  const common = { type: message.kind, sentAt: sentAt.toISOString(), person: { id: personId, name } };
  if (message.kind === "page") return { ...common, ...pageBody(message) };
  if (message.kind === "test") return { ...common, homeUrl: message.homeUrl };
  return { ...common, code: message.code, confirmUrl: message.confirmUrl };
}

const pageBody = (message: PageMessage) => ({
  sentAgain: message.sentAgain,
  incidents: message.items.map((item) => incidentBody(item, message.recipient.name)),
  incidentIds: message.incidentIds,
  acknowledgeAllUrl: message.acknowledgeAllUrl,
  incidentsUrl: message.incidentsUrl,
});

const incidentBody = ({ pageId, incidentId, content, reason, acknowledgeUrl }: PageItem, reader: string) => ({
  id: incidentId,
  pageId,
  number: content.number,
  title: oneLine(content.title, 1000),
  url: content.url,
  service: content.service,
  impact: oneLine(content.impact, 2000),
  lossPerHour: moneyBody(content.lossPerHour),
  lossSoFar: moneyBody(content.lossSoFar),
  lossClass: content.lossClass,
  method: content.method,
  response: content.response,
  drill: content.drill,
  recentChanges: content.recentChanges
    .slice(0, 10)
    .map(({ at, summary }) => ({ at: at.toISOString(), summary: oneLine(summary, 1000) })),
  runbookUrl: content.runbookUrl,
  runbooks: content.runbooks,
  dashboardUrl: content.dashboardUrl,
  alsoAsked: content.paged.filter((name) => name !== reader),
  reason,
  acknowledgeUrl,
});

const moneyBody = (money: Money | null) =>
  money && { amount: formatMajor(money.amountMinor, money.currency), currency: money.currency };
