import { html, type Html } from "../../platform/mail/escaped-html.ts";

const style = `
  :root { color-scheme: light dark; --ink: #101828; --muted: #475467; --ground: #ffffff; --line: #d0d5dd; --accent: #1d4ed8; --on-accent: #ffffff; }
  @media (prefers-color-scheme: dark) { :root { --ink: #f2f4f7; --muted: #98a2b3; --ground: #0c111d; --line: #344054; --accent: #84adff; --on-accent: #0c111d; } }
  body { font: 18px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); margin: 0; }
  main { max-width: 36rem; margin: 0 auto; padding: 1.5rem 1rem; overflow-wrap: anywhere; }
  h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
  h2 { font-size: 1.1rem; margin: 0 0 .25rem; }
  section { border: 1px solid var(--line); border-radius: 8px; padding: 1rem; margin: 0 0 1rem; }
  p { margin: 0 0 .5rem; }
  form { position: sticky; bottom: 0; background: var(--ground); margin: 0; padding: .75rem 0; }
  a { color: var(--accent); }
  .muted { color: var(--muted); }
  button { font: inherit; font-weight: 600; width: 100%; min-height: 3.5rem; border: 0; border-radius: 8px; color: var(--on-accent); background: var(--accent); cursor: pointer; }
  button:focus-visible, a:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }`;

/** A small page that needs no script and no sign-in, for a phone at 03:00. */
export const webPage = (title: string, body: Html): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · Runwright</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`.text;
