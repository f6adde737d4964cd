import {
  IconBook,
  IconChartLine,
  IconExternalLink,
  IconFileText,
  IconMessage,
  IconTimeline,
} from "@tabler/icons-react";
import type { TablerIcon } from "@tabler/icons-react";
import type { Service } from "../use-catalogue.ts";
import classes from "./service-page.module.css";
import { safeHref } from "./web-address.ts";

const icons: Record<string, TablerIcon> = {
  dashboard: IconChartLine,
  logs: IconFileText,
  traces: IconTimeline,
  chat: IconMessage,
  docs: IconBook,
};

/** Where to look and talk during an incident, in one tap. */
export function ServiceLinks({ links }: { links: Service["links"] }) {
  const safe = links.flatMap((link) => {
    const href = safeHref(link.href);
    return href ? [{ ...link, href }] : [];
  });
  if (safe.length === 0) return null;
  return (
    <ul className={classes.links}>
      {safe.map(({ title, href, kind }) => {
        const Icon = icons[kind] ?? IconExternalLink;
        return (
          <li key={href}>
            <a href={href} target="_blank" rel="noreferrer">
              <Icon size={16} stroke={1.75} aria-hidden />
              {title}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
