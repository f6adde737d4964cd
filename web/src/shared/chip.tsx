import type { TablerIcon } from "@tabler/icons-react";
import classes from "./chip.module.css";

/** The hues of the product; each stands for one thing (tokens.css holds their values in both schemes). */
export type Tone = "build" | "ops" | "red" | "amber" | "green" | "sky" | "blue" | "slate";

type ChipProps = { tone: Tone; icon: TablerIcon; label: string; title?: string; iconOnly?: boolean };

/** A fact in one word: an icon and a label on its tint, so that it is told apart without colour too. */
export function Chip({ tone, icon: Icon, label, title, iconOnly = false }: ChipProps) {
  return (
    <span
      className={classes.chip}
      data-tone={tone}
      data-icon-only={iconOnly}
      title={title ?? (iconOnly ? label : undefined)}
    >
      <Icon size={14} stroke={2} aria-hidden />
      <span className={iconOnly ? "visually-hidden" : classes.label}>{label}</span>
    </span>
  );
}
