import { html, type Html } from "../../../../platform/mail/escaped-html.ts";
import {
  mailButton,
  mailDocument,
  mutedStyle,
  plainMail,
  type MailText,
} from "../../../../platform/mail/mail-document.ts";
import type { Message, PageItem, PageMessage } from "../../model/message.ts";
import { factsOf, incidentTitle, titleOf, type Fact } from "../../model/wording.ts";

/** A message as mail: subject, plain text and HTML, and the incidents whose threads it belongs to. */
export type Mail = MailText & { incidentIds: readonly string[] };

export function mailOfMessage(message: Message): Mail {
  if (message.kind === "page") return pageMail(message);
  const { name } = message.recipient;
  const said =
    message.kind === "test"
      ? plainMail("Runwright: a test page", name, {
          sentences: ["You asked for a test page. It arrived: this is how you would be woken."],
          button: { label: "Open Runwright", url: message.homeUrl },
        })
      : plainMail("Runwright: confirm this address", name, {
          sentences: [
            "Confirm that pages of Runwright may come to this address. The link works for 24 hours.",
          ],
          button: { label: "Confirm this address", url: message.confirmUrl },
        });
  return { ...said, incidentIds: [] };
}

const sentAgainNote = "This message is sent again because it is not known whether it arrived before.";

function pageMail(message: PageMessage): Mail {
  const title = titleOf(message);
  const notes = message.sentAgain ? [sentAgainNote] : [];
  return {
    subject: title,
    incidentIds: message.items.map(({ incidentId }) => incidentId),
    text: [
      ...notes,
      ...message.items.map((item) => itemText(item, message)),
      ...bundleText(message),
      "The links acknowledge without signing in, once, for 24 hours.",
    ].join("\n\n"),
    html: mailDocument(
      title,
      html`${notes.map((note) => html`<p>${note}</p>`)}
        ${message.items.map((item) => itemHtml(item, message))} ${bundleHtml(message)}
        <p style="${mutedStyle}">The links acknowledge without signing in, once, for 24 hours.</p>`,
    ),
  };
}

function itemText(item: PageItem, { recipient }: PageMessage): string {
  const facts = factsOf(item, recipient).map(
    ({ label, text, url }) => `${label}: ${text}${url === undefined || url === text ? "" : ` (${url})`}`,
  );
  return [
    incidentTitle(item),
    ...facts,
    `Acknowledge: ${item.acknowledgeUrl}`,
    `Incident room: ${item.content.url}`,
  ].join("\n");
}

const untold = ({ incidentIds, items }: PageMessage): number => incidentIds.length - items.length;

const bundleText = (message: PageMessage): string[] =>
  message.acknowledgeAllUrl === null
    ? []
    : [
        ...(untold(message) > 0 ? [`And ${untold(message)} more: ${message.incidentsUrl}`] : []),
        `Acknowledge all ${message.incidentIds.length}: ${message.acknowledgeAllUrl}`,
      ];

const bundleHtml = (message: PageMessage): Html | null =>
  message.acknowledgeAllUrl === null
    ? null
    : html`${
          untold(message) > 0
            ? html`<p>And <a href="${message.incidentsUrl}">${untold(message)} more</a>.</p>`
            : null
        }
        <p>${mailButton(`Acknowledge all ${message.incidentIds.length}`, message.acknowledgeAllUrl)}</p>`;

const itemHtml = (item: PageItem, { recipient }: PageMessage): Html =>
  html`<h2 style="font-size:18px;margin:24px 0 8px">${incidentTitle(item)}</h2>
    ${factsOf(item, recipient).map((fact) => factHtml(fact))}
    <p>
      ${mailButton("Acknowledge", item.acknowledgeUrl)} &nbsp; <a href="${item.content.url}">Incident room</a>
    </p>`;

const factHtml = ({ label, text, url }: Fact): Html =>
  html`<p style="margin:0 0 6px">
    <span style="${mutedStyle}">${label}:</span>
    ${url === undefined ? text : html`<a href="${url}">${text}</a>`}
  </p>`;
