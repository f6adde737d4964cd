import { isMapping, listOf, textOf, type BackstageEntity } from "./backstage-entity.ts";
import type { BackstageWorld } from "./backstage-world.ts";
import { annotationOf } from "./plain-fields.ts";

type Link = { title: string; href: string; kind: string };

/** Annotations that carry an address, and what it leads to. */
const linkAnnotations: readonly { name: string; title: string; kind: string }[] = [
  { name: "grafana/overview-dashboard", title: "Grafana", kind: "dashboard" },
  { name: "datadoghq.com/dashboard-url", title: "Datadog", kind: "dashboard" },
  { name: "backstage.io/runbook-url", title: "Runbook", kind: "runbook" },
];

const linkKinds: readonly { sign: RegExp; kind: string }[] = [
  { sign: /runbook|playbook/i, kind: "runbook" },
  { sign: /dashboard|grafana|datadog|metrics/i, kind: "dashboard" },
  { sign: /\blogs?\b|logging|kibana|splunk/i, kind: "logs" },
  { sign: /trac(e|ing)|jaeger|tempo/i, kind: "traces" },
  { sign: /slack|chat|teams\.microsoft|mattermost/i, kind: "chat" },
  { sign: /docs?\b|documentation|wiki|techdocs|readme|confluence/i, kind: "docs" },
];

/** A component's links and what its annotations lead to, each address once. */
export function linksOf(world: BackstageWorld, component: BackstageEntity): Link[] {
  const links = new Map<string, Link>();
  const add = (link: Link) => {
    if (!links.has(link.href)) links.set(link.href, link);
  };
  for (const [i, value] of listOf(component.metadata["links"]).entries()) {
    const link = readLink(value);
    if (link) add(link);
    else
      world.gap(
        component,
        "text",
        `metadata.links[${i}]`,
        "this link has no address that begins with https:// or http://; write one",
      );
  }
  for (const { name, title, kind } of linkAnnotations) {
    const href = addressOf(annotationOf(component, name));
    if (href) add({ title, href, kind });
  }
  const [, organisation, project] =
    /^([\w.-]+)\/([\w.-]+)$/.exec(annotationOf(component, "sentry.io/project-slug") ?? "") ?? [];
  if (organisation && project)
    add({ title: "Sentry", href: `https://${organisation}.sentry.io/projects/${project}/`, kind: "other" });
  const documentation = documentationOf(component);
  if (documentation) add({ title: "Documentation", href: documentation, kind: "docs" });
  return [...links.values()];
}

function readLink(value: unknown): Link | null {
  const link = isMapping(value) ? value : { url: value };
  const href = addressOf(textOf(link["url"]));
  if (href === null) return null;
  const title = (textOf(link["title"]) ?? new URL(href).hostname).slice(0, 200);
  const words = [title, textOf(link["type"]), textOf(link["icon"])].join(" ");
  return { title, href, kind: linkKinds.find(({ sign }) => sign.test(words))?.kind ?? "other" };
}

const addressOf = (text: string | null): string | null =>
  text !== null && text.length <= 2_000 && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
    ? text
    : null;

/** `url:` names the place itself, `dir:` one beside the source. */
function documentationOf(component: BackstageEntity): string | null {
  const reference = annotationOf(component, "backstage.io/techdocs-ref");
  if (reference === null) return null;
  return addressOf(reference.startsWith("dir:") ? sourceOf(component) : reference.replace(/^url:/, ""));
}

const sourceOf = (component: BackstageEntity): string | null =>
  annotationOf(component, "backstage.io/source-location")?.replace(/^url:/, "") ?? null;

/** Where a component's source is kept, by its known annotations. */
export function repositoriesOf(component: BackstageEntity): string[] {
  const bySlug = [
    ["github.com/project-slug", "https://github.com/"],
    ["gitlab.com/project-slug", "https://gitlab.com/"],
    ["bitbucket.org/project-slug", "https://bitbucket.org/"],
  ].flatMap(([annotation, host]) => {
    const slug = annotationOf(component, annotation!);
    return slug !== null && /^[\w.-]+(\/[\w.-]+)+$/.test(slug) ? [`${host}${slug}`] : [];
  });
  const source = repositoryOf(addressOf(sourceOf(component)));
  const all = [...bySlug, ...(source === null ? [] : [source])].filter(({ length }) => length <= 500);
  return all.filter((one, i) => all.findIndex((other) => other.toLowerCase() === one.toLowerCase()) === i);
}

/** An address inside a repository as the repository's own. */
function repositoryOf(address: string | null): string | null {
  if (address === null) return null;
  const { protocol, host, pathname } = new URL(address);
  const path = pathname.replace(/\/(-\/)?(tree|blob|edit|raw|src)\/.*$/, "").replace(/(\.git)?\/*$/, "");
  return path === "" ? null : `${protocol}//${host}${path}`;
}
