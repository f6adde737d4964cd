import { IconArrowsExchange, IconUserOff } from "@tabler/icons-react";
import classes from "./timeline.module.css";
import type { Place } from "./timeline-scale.ts";

type ShiftBarProps = {
  place: Place;
  /** Null: nobody, because leave or cover opened a gap. */
  person: { id: string; name: string } | null;
  label: string;
  title: string;
  cover: boolean;
  mine: boolean;
  past: boolean;
  /** Said instead of the person's name, where the row is a person. */
  text?: string;
  onPress: () => void;
};

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");

/** One shift on the timeline; pressing it offers to cover it. The Tab key goes from lane to lane, arrow keys along them. */
export function ShiftBar(props: ShiftBarProps) {
  const { place, person, label, title, cover, mine, past, text, onPress } = props;
  const said = text ?? person?.name ?? "nobody";
  return (
    <button
      type="button"
      className={classes.bar}
      style={{ left: `${place.left}%`, width: `calc(${place.width}% - 2px)` }}
      data-bar
      data-person={person?.id}
      data-cover={cover}
      data-mine={mine}
      data-past={past}
      data-nobody={person === null}
      tabIndex={-1}
      aria-label={label}
      title={title}
      onClick={onPress}
    >
      {cover && <IconArrowsExchange size={13} stroke={2} aria-hidden />}
      {person === null && <IconUserOff size={13} stroke={2} aria-hidden />}
      <span className={classes.name}>{said}</span>
      {/* Drawn, not written: a button must be called what it reads. */}
      <span
        className={classes.initials}
        data-initials={initials(said)}
        data-letter={initials(said).charAt(0)}
      />
    </button>
  );
}
