import { html, type Html } from "./escaped-html.ts";

/** What a mail says: its subject, plain text and HTML. */
export type MailText = { subject: string; text: string; html: string };

/** The style of what is said besides. */
export const mutedStyle = "color:#667085";

/** A link that looks like a button in every mail program. */
export const mailButton = (label: string, url: string): Html =>
  html`<a
    href="${url}"
    style="display:inline-block;padding:12px 20px;border-radius:8px;background:#1d4ed8;color:#ffffff;font-weight:600;text-decoration:none"
    >${label}</a
  >`;

/** A mail of a few sentences to one person, with one thing to do, if any. */
export function plainMail(
  subject: string,
  name: string,
  { sentences, button }: { sentences: readonly string[]; button?: { label: string; url: string } },
): MailText {
  return {
    subject,
    text: [`Hello ${name},`, ...sentences, ...(button ? [`${button.label}: ${button.url}`] : [])].join(
      "\n\n",
    ),
    html: mailDocument(
      subject,
      html`<p>Hello ${name},</p>
        ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
        ${button ? html`<p>${mailButton(button.label, button.url)}</p>` : null}`,
    ),
  };
}

/** A mail's HTML around what it says. */
export const mailDocument = (title: string, body: Html): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
      </head>
      <body
        style="font:16px/1.5 system-ui,sans-serif;max-width:600px;margin:0 auto;padding:16px;overflow-wrap:anywhere"
      >
        ${body}
      </body>
    </html>`.text;
