/**
 * The address of a link in somebody's text: of the web, of mail, or within the text itself, which the page calls `textId`; null
 * where it leads elsewhere.
 */
export function safeAddress(href: string, textId: string): string | null {
  if (/^#[^\s#]+$/.test(href)) return `#${headingId(href.slice(1), textId)}`;
  if (!/^(?:https?:\/\/|mailto:)/i.test(href)) return null;
  return URL.canParse(href) ? href : null;
}

/** A heading's id in the page, which no other part of the page has. */
export const headingId = (slug: string, textId: string): string => `${textId}-${slug}`;
