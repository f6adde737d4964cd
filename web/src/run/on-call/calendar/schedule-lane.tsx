import type { ScheduleCalendar } from "../use-schedules.ts";
import type { CalendarRange } from "./calendar-range.ts";
import { GapBar } from "./gap-bar.tsx";
import { Lane } from "./lane.tsx";
import { ShiftBar } from "./shift-bar.tsx";
import classes from "./timeline.module.css";
import { placeOf, spanOf } from "./timeline-scale.ts";
import type { Span } from "./timeline-scale.ts";
import { spanWords } from "./time-words.ts";
import { useLaneDrag } from "./use-lane-drag.ts";

type Layer = ScheduleCalendar["layers"][number];
type LayerShift = Layer["shifts"][number];

/** A shift that was pressed. */
export type PressedShift = { span: Span; person: LayerShift["person"]; cover: boolean };

type ScheduleLaneProps = {
  layer: Layer;
  /** Times in which no layer has anybody: drawn with the first lane, over all of them. */
  gaps: ScheduleCalendar["gaps"];
  range: CalendarRange;
  nowMs: number;
  readerId: string | undefined;
  onPress: (shift: PressedShift) => void;
  onSelect: (span: Span) => void;
};

/** A layer's shifts in a line; an interval can be drawn along it. */
export function ScheduleLane(props: ScheduleLaneProps) {
  const { layer, gaps, range, nowMs, readerId, onPress, onSelect } = props;
  const { selection, handlers } = useLaneDrag(range, onSelect);
  const items = [
    ...layer.shifts.map((shift) => ({ shift, span: spanOf(shift) })),
    ...gaps.map((gap) => ({ shift: null, span: spanOf(gap) })),
  ].toSorted((a, b) => a.span.startMs - b.span.startMs);
  const drawn = selection && placeOf(selection, range);
  return (
    <Lane label={layer.name} {...handlers}>
      {items.map(({ shift, span }) => {
        const place = placeOf(span, range);
        if (!place) return null;
        const past = span.endMs <= nowMs;
        const times = spanWords(span, range.timeZone);
        if (!shift)
          return (
            <GapBar
              key={`gap ${span.startMs}`}
              place={place}
              words={`nobody is on call, ${times}`}
              past={past}
              onPress={() => onSelect(span)}
            />
          );
        const { person, absent, override } = shift;
        const words = `${whoWords(shift)}, ${layer.name}, ${times}${override ? ", cover" : ""}`;
        return (
          <ShiftBar
            key={span.startMs}
            place={place}
            person={person}
            label={words}
            title={words}
            cover={override}
            mine={person?.id === readerId}
            past={past}
            onPress={() => onPress({ span, person: person ?? absent, cover: override })}
          />
        );
      })}
      {selection && drawn && (
        <span className={classes.drawn} style={{ left: `${drawn.left}%`, width: `${drawn.width}%` }}>
          <span>{spanWords(selection, range.timeZone)}</span>
        </span>
      )}
    </Lane>
  );
}

const whoWords = ({ person, absent }: LayerShift): string =>
  person?.name ?? (absent ? `nobody, ${absent.name} is away` : "nobody");
