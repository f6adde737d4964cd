import {
  IconAffiliate,
  IconCalendarStats,
  IconCalendarTime,
  IconChartDots,
  IconFlame,
  IconGavel,
  IconHistory,
  IconHome,
  IconLayoutList,
  IconNotebook,
  IconPuzzle,
  IconTable,
  IconReport,
  IconSettings,
  IconTarget,
  IconTargetArrow,
} from "@tabler/icons-react";
import type { TablerIcon } from "@tabler/icons-react";
import type { SearchHit } from "../shared/use-search.ts";

/** The five wings of the product, in the order of its loop. */
export const wings = ["own", "decide", "change", "run", "learn"] as const;

export type Wing = (typeof wings)[number];

/** A page of the rail. Only pages that exist are listed, and a wing without pages is not shown. */
export type NavigationPage = {
  wing: Wing | null;
  label: string;
  to:
    | "/"
    | "/portal"
    | "/map"
    | "/gaps"
    | "/ownership"
    | "/decide/selector"
    | "/decide/estate"
    | "/decide/decisions"
    | "/decide/peaks"
    | "/decide/reflection"
    | "/on-call"
    | "/incidents"
    | "/runbooks"
    | "/objectives"
    | "/settings"
    | "/audit";
  icon: TablerIcon;
  /** The key after g. */
  key: string;
  keywords: string;
  /** Has a place in the bottom bar of a phone. */
  onPhone?: boolean;
  /** The roles in the organisation that may read it, where not everybody may. */
  onlyFor?: readonly string[];
};

export const pages: readonly NavigationPage[] = [
  {
    wing: null,
    label: "Home",
    to: "/",
    icon: IconHome,
    key: "h",
    keywords: "start my pages shift approvals",
    onPhone: true,
  },
  {
    wing: "own",
    label: "Portal",
    to: "/portal",
    icon: IconLayoutList,
    key: "p",
    keywords: "services teams people domains catalogue owners who",
  },
  {
    wing: "own",
    label: "Map",
    to: "/map",
    icon: IconAffiliate,
    key: "m",
    keywords: "dependencies graph blast radius circles cycles hard soft needs",
  },
  {
    wing: "own",
    label: "Ownership",
    to: "/ownership",
    icon: IconTable,
    key: "w",
    keywords: "matrix RACI accountable responsible informed who owns gaps",
  },
  {
    wing: "own",
    label: "Gaps",
    to: "/gaps",
    icon: IconPuzzle,
    key: "g",
    keywords: "ownership nobody owns orphan stale unowned without members estimate bounced",
  },
  {
    wing: "own",
    label: "Settings",
    to: "/settings",
    icon: IconSettings,
    key: ",",
    keywords: "organisation bands currency thresholds remuneration pay policy history",
  },
  {
    wing: "own",
    label: "Audit log",
    to: "/audit",
    icon: IconHistory,
    key: "u",
    keywords: "who did what when changes trail chain verify unbroken",
    onlyFor: ["administrator", "incident-manager"],
  },
  {
    wing: "decide",
    label: "Selector",
    to: "/decide/selector",
    icon: IconTarget,
    key: "s",
    keywords: "operating model exposure demand availability target matrix what if",
  },
  {
    wing: "decide",
    label: "Estate",
    to: "/decide/estate",
    icon: IconChartDots,
    key: "e",
    keywords: "every service points traffic light stays ready to move run cost",
  },
  {
    wing: "decide",
    label: "Decisions",
    to: "/decide/decisions",
    icon: IconGavel,
    key: "d",
    keywords: "propose approve decline chosen derived review due accountable history",
  },
  {
    wing: "decide",
    label: "Peaks",
    to: "/decide/peaks",
    icon: IconCalendarStats,
    key: "k",
    keywords: "season sale lead lag raised target exposure recurring calendar",
  },
  {
    wing: "decide",
    label: "Reflection",
    to: "/decide/reflection",
    icon: IconReport,
    key: "q",
    keywords: "quarterly quarter review losses estimates bands suggestions accept decline",
  },
  {
    wing: "run",
    label: "On call",
    to: "/on-call",
    icon: IconCalendarTime,
    key: "o",
    keywords: "schedule calendar shift rota who answers override cover",
    onPhone: true,
  },
  {
    wing: "run",
    label: "Incidents",
    to: "/incidents",
    icon: IconFlame,
    key: "i",
    keywords: "outage loss alert page acknowledge major minor",
    onPhone: true,
  },
  {
    wing: "run",
    label: "Runbooks",
    to: "/runbooks",
    icon: IconNotebook,
    key: "r",
    keywords: "what to do steps scenario mitigation threshold instructions playbook",
  },
  {
    wing: "run",
    label: "Objectives",
    to: "/objectives",
    icon: IconTargetArrow,
    key: "b",
    keywords: "slo sli service level indicator target error budget latency freshness openslo agreement",
  },
];

/** The pages that somebody of these roles may read. */
export const pagesFor = (roles: readonly string[]): readonly NavigationPage[] =>
  pages.filter(({ onlyFor }) => onlyFor === undefined || onlyFor.some((role) => roles.includes(role)));

/** The addresses of pages about one thing, by the kind that the search names; a kind without a page only informs. */
export const addressOfHit: Partial<Record<SearchHit["kind"], (slug: string) => string>> = {
  service: (slug) => `/services/${slug}`,
  team: (slug) => `/teams/${slug}`,
  domain: (slug) => `/domains/${slug}`,
  person: (slug) => `/people/${slug}`,
  runbook: (slug) => `/runbooks/${slug}`,
  objective: (slug) => `/objectives/${slug}`,
};
