import type { LinkState } from "./acknowledge-by-link.ts";
import { html, type Html } from "../../platform/mail/escaped-html.ts";
import { incidentTitle, linksOf, lossWords, oneLine, responseWords, timeWords } from "./model/wording.ts";
import type { PageAnswer, PageContent } from "./paged-incidents.ts";
import { webPage } from "./web-page.ts";

/** The page of an acknowledgement link: what it is about and, while somebody is awaited, one button. */
export function acknowledgePage(state: LinkState): { status: number; page: string } {
  switch (state.kind) {
    case "unknown":
      return told(
        404,
        "This link is not known",
        "It may have been cut off in the message. Open Runwright and sign in instead.",
      );
    case "expired":
      return told(
        410,
        "This link has expired",
        "Links in messages work for 24 hours. Open Runwright and sign in instead.",
      );
    case "refused":
      return told(403, "You may not acknowledge this", state.reason);
    default:
      return { status: 200, page: state.kind === "open" ? askingPage(state) : answeredPage(state) };
  }
}

const told = (status: number, title: string, sentence: string) => ({
  status,
  page: webPage(
    title,
    html`<p>${sentence}</p>
      <p><a href="/">Open Runwright</a></p>`,
  ),
});

type Known = Extract<LinkState, { kind: "open" | "used" | "answered" }>;

function askingPage({ link, shown }: Known): string {
  const count = link.incidentIds.length;
  const title = count === 1 ? "Acknowledge this incident?" : `Acknowledge ${count} incidents?`;
  return webPage(
    title,
    html`${shown.map((content) => incidentSection(content, link.timeZone))}
      ${more(link.incidentIds.length - shown.length)}
      <form method="post">
        <button type="submit">${count === 1 ? "Acknowledge" : `Acknowledge all ${count}`}</button>
      </form>
      <p class="muted">You answer as ${link.personName}.</p>`,
  );
}

function answeredPage({ link, shown }: Known): string {
  const waiting = shown.filter(({ answer }) => answer.kind === "open").length;
  const title =
    waiting > 0
      ? "This link was already used"
      : shown.length === 1
        ? answerTitle(shown[0]!.answer)
        : "Acknowledged";
  return webPage(
    title,
    html`${shown.map((content) => incidentSection(content, link.timeZone))}
    ${more(link.incidentIds.length - shown.length)}`,
  );
}

const more = (count: number): Html | null =>
  count > 0 ? html`<p>And <a href="/incidents">${count} more</a>.</p>` : null;

const answerTitle = (answer: PageAnswer): string =>
  answer.kind === "over" ? `Already ${answer.state}` : answer.kind === "acknowledged" ? "Acknowledged" : "";

const incidentSection = (content: PageContent, timeZone: string): Html =>
  html`<section>
    <h2>${incidentTitle({ content })}</h2>
    ${content.service ? null : html`<p>No service owns it yet.</p>`}
    ${content.impact === "" ? null : html`<p>${oneLine(content.impact, 500)}</p>`}
    ${content.lossPerHour === null ? null : html`<p>Loss: ${lossWords({ content })}</p>`}
    ${content.answer.kind === "over" || content.response === "" ? null : html`<p>${responseWords({ content })}.</p>`}
    <p class="muted">${answerWords(content.answer, timeZone)}</p>
    ${linksOf({ content }).map(({ label, text, url }) =>
      url === undefined
        ? html`<p>${label}: ${text}</p>`
        : html`<p>${label}: <a href="${url}">${text}</a></p>`,
    )}
    <p><a href="${content.url}">Incident room</a></p>
  </section>`;

function answerWords(answer: PageAnswer, timeZone: string): string {
  if (answer.kind === "open") return "Nobody has acknowledged it yet.";
  const at = timeWords(answer.at, timeZone);
  if (answer.kind === "acknowledged")
    return `Acknowledged${answer.by === "" ? "" : ` by ${answer.by}`}, ${at}.`;
  return `${answer.state === "resolved" ? "Resolved" : "Mitigated"}, ${at}.`;
}
