import { IconHome, IconTarget } from "@tabler/icons-react";
import type { TablerIcon } from "@tabler/icons-react";

/** The five wings of the product, in the order of its loop. */
export const wings = ["own", "decide", "change", "run", "learn"] as const;

export type Wing = (typeof wings)[number];

/** A page of the rail. Only pages that exist are listed, and a wing without pages is not shown. */
export type NavigationPage = {
  wing: Wing | null;
  label: string;
  to: "/" | "/decide/selector";
  icon: TablerIcon;
  /** The key after g. */
  key: string;
  keywords: string;
  /** Has a place in the bottom bar of a phone. */
  onPhone?: boolean;
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
    wing: "decide",
    label: "Selector",
    to: "/decide/selector",
    icon: IconTarget,
    key: "s",
    keywords: "operating model exposure demand availability target matrix what if",
    onPhone: true,
  },
];

/** The addresses of pages about one thing, by the kind that the search names; a kind without a page only informs. */
export const addressOfHit: Partial<Record<string, (slug: string) => string>> = {};
