import type { PageContent } from "../../src/run/paging/index.ts";
import type { PageMessage } from "../../src/run/paging/model/message.ts";

/** What is said of an incident, as an example. */
export const examplePage = (changes: Partial<PageContent> = {}): PageContent => ({
  number: 42,
  title: "Checkout fails",
  url: "https://runwright.example/incidents/42",
  service: { slug: "bedroom", name: "Bedroom" },
  impact: "Nobody can pay",
  lossPerHour: { amountMinor: 20_000_000, currency: "USD" },
  lossSoFar: { amountMinor: 125_050, currency: "USD" },
  lossClass: "high",
  method: "major",
  response: "restore availability at once",
  drill: false,
  recentChanges: [{ at: new Date("2026-03-01T01:50:00Z"), summary: "bedroom 1.4.2 deployed" }],
  runbookUrl: "https://wiki.example/bedroom",
  runbooks: [{ name: "Bedroom pages fail", url: "https://runwright.example/runbooks/bedroom-pages-fail" }],
  dashboardUrl: null,
  paged: ["Ada", "Lin"],
  answer: { kind: "open" },
  ...changes,
});

/** A message to Ada about one incident each. */
export const exampleMessage = (...contents: PageContent[]): PageMessage => ({
  kind: "page",
  recipient: { personId: "0195-ada", name: "Ada", timeZone: "Europe/London" },
  items: contents.map((content, index) => ({
    pageId: `page-${index}`,
    incidentId: `incident-${index}`,
    content,
    reason: "Bedroom is on call by its team.",
    acknowledgeUrl: `https://runwright.example/ack/token${index}`,
  })),
  incidentIds: contents.map((_, index) => `incident-${index}`),
  acknowledgeAllUrl: contents.length > 1 ? "https://runwright.example/ack/all" : null,
  incidentsUrl: "https://runwright.example/incidents",
  sentAgain: false,
});
