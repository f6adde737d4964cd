import { formatMajor, type Money } from "../../../lib/money.ts";
import type { PageItem, PageMessage } from "./message.ts";

/** One thing that a page says about an incident; `url` where it leads somewhere. */
export type Fact = { label: string; text: string; url?: string };

/** The line that a message is known by: the incident, or how many there are and where. */
export function titleOf({ items, incidentIds }: PageMessage): string {
  if (incidentIds.length === 1) return incidentTitle(items[0]!);
  const services = [...new Set(items.map(({ content }) => content.service?.name ?? "no service"))];
  const named = services.slice(0, 3).join(", ");
  return `${incidentIds.length} incidents: ${services.length > 3 ? `${named} and more` : named}`;
}

/** "INC-42 Bedroom: Checkout fails"; the service is not named twice, and a drill is not mistaken for the real thing. */
export function incidentTitle({ content }: Pick<PageItem, "content">): string {
  const { number, service, drill } = content;
  const title = oneLine(content.title, 200);
  const parts = [
    drill ? "Drill:" : "",
    number === null ? "" : `INC-${number}`,
    service === null || startsWithName(title, service.name) ? "" : `${service.name}:`,
    title,
  ];
  return oneLine(parts.filter((part) => part !== "").join(" "), 200);
}

function startsWithName(title: string, name: string): boolean {
  const rest = title.slice(name.length);
  return title.toLowerCase().startsWith(name.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(rest);
}

/** What a woken person needs besides the title, in the order in which they need it (spec: paging). */
export function factsOf(item: PageItem, recipient: { name: string; timeZone: string }): Fact[] {
  const { content, reason } = item;
  const others = content.paged.filter((name) => name !== recipient.name);
  return [
    { label: "What customers feel", text: oneLine(content.impact, 500) },
    { label: "Loss", text: lossWords(item) },
    { label: "To do", text: responseWords(item) },
    ...content.recentChanges.slice(0, 3).map(({ at, summary }) => ({
      label: "Changed lately",
      text: `${timeWords(at, recipient.timeZone)}: ${oneLine(summary, 200)}`,
    })),
    ...linksOf(item),
    { label: "Also asked", text: oneLine(others.join(", "), 300) },
    { label: "Why you", text: oneLine(reason, 500) },
  ].filter(({ text }) => text !== "");
}

/** Where the work goes on: runbooks, the alert's own first, and the dashboard. */
export const linksOf = ({
  content: { runbookUrl, runbooks, dashboardUrl },
}: Pick<PageItem, "content">): Fact[] =>
  [
    linkFact("Runbook", runbookUrl),
    ...runbooks.slice(0, 3).map(({ name, url }) => ({ label: "Runbook", text: oneLine(name, 200), url })),
    linkFact("Dashboard", dashboardUrl),
  ].filter(({ text }) => text !== "");

/** What the class asks for: "Major: restore availability at once". */
export const responseWords = ({ content: { method, response } }: Pick<PageItem, "content">): string =>
  response === "" ? "" : `${method === "major" ? "Major" : "Minor"}: ${response}`;

/** "$200,000 an hour, $1,250.50 so far"; empty where nothing is known. */
export function lossWords({ content: { lossPerHour, lossSoFar } }: Pick<PageItem, "content">): string {
  if (lossPerHour === null) return "";
  const soFar = lossSoFar === null ? "" : `, ${moneyWords(lossSoFar)} so far`;
  return `${moneyWords(lossPerHour)} an hour${soFar}`;
}

const moneyWords = ({ amountMinor, currency }: Money): string =>
  new Intl.NumberFormat("en", { style: "currency", currency, trailingZeroDisplay: "stripIfInteger" }).format(
    formatMajor(amountMinor, currency) as Intl.StringNumericLiteral,
  );

/** An instant in a person's own zone, with the zone's name. */
export const timeWords = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat("en-GB", {
    timeZone,
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(at);

function linkFact(label: string, url: string | null): Fact {
  if (url === null) return { label, text: "" };
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
    ? { label, text: url, url }
    : { label, text: oneLine(url, 500) };
}

/** Text of a sender in one line of bounded length, without control characters or marks that turn the reading direction. */
export function oneLine(text: string, maximum: number): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/gu, " ")
    .trim();
  const characters = Array.from(line);
  return characters.length <= maximum ? line : `${characters.slice(0, maximum - 1).join("")}…`;
}
