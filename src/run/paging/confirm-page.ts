import type { ConfirmationState } from "./confirm-contact-method.ts";
import { html, type Html } from "../../platform/mail/escaped-html.ts";
import { webPage } from "./web-page.ts";

/** The page of a confirmation link. */
export function confirmPage(state: ConfirmationState): { status: number; page: string } {
  if (state.kind === "unknown")
    return told(
      404,
      "This link is not known",
      html`<p>A newer one may have been sent, or it was cut off.</p>`,
    );
  if (state.kind === "expired")
    return told(410, "This link has expired", html`<p>Ask for a new one among your contact methods.</p>`);
  const { personName, hint } = state;
  if (state.kind === "confirmed")
    return told(200, "Confirmed", html`<p>Pages for ${personName} may come to ${hint}.</p>`);
  return told(
    200,
    "Confirm this address?",
    html`<p>Pages for ${personName} will come to ${hint}.</p>
      <form method="post"><button type="submit">Confirm</button></form>`,
  );
}

const told = (status: number, title: string, body: Html) => ({ status, page: webPage(title, body) });
