import { IconBox, IconBuildingFactory2 } from "@tabler/icons-react";
import classes from "./kind-icon.module.css";
import { kindWords } from "./service-words.ts";
import type { ServiceSummary } from "./use-catalogue.ts";

const icons = { digital: IconBox, foundational: IconBuildingFactory2 } as const;

/** Whether a service is a digital service or a foundational system, where there is no room for words. */
export function KindIcon({ kind }: { kind: ServiceSummary["kind"] }) {
  const Icon = icons[kind];
  return (
    <span title={kindWords[kind]}>
      <Icon className={classes.icon} size={17} stroke={1.75} aria-label={kindWords[kind]} />
    </span>
  );
}
