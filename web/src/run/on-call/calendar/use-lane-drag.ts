import { useRef, useState } from "react";
import type { MouseEvent, PointerEvent } from "react";
import type { CalendarRange } from "./calendar-range.ts";
import { selectionOf } from "./timeline-scale.ts";
import type { Span } from "./timeline-scale.ts";

const startAfterPx = 5;

type Grip = { x: number; share: number; moving: boolean };

const shareOf = (lane: HTMLElement, clientX: number): number => {
  const box = lane.getBoundingClientRect();
  return (clientX - box.left) / box.width;
};

/**
 * Handlers of a lane on which an interval can be drawn with a mouse or a pen. A finger scrolls instead, and a press without
 * moving stays a press on what is under it.
 */
export function useLaneDrag(range: CalendarRange, onSelect: (span: Span) => void) {
  const grip = useRef<Grip | null>(null);
  const dragged = useRef(false);
  const [selection, setSelection] = useState<Span | undefined>();

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    dragged.current = false;
    if (event.button !== 0 || event.pointerType === "touch") return;
    grip.current = { x: event.clientX, share: shareOf(event.currentTarget, event.clientX), moving: false };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const held = grip.current;
    if (!held) return;
    if (!held.moving && Math.abs(event.clientX - held.x) < startAfterPx) return;
    if (!held.moving) event.currentTarget.setPointerCapture(event.pointerId);
    held.moving = true;
    setSelection(selectionOf(held.share, shareOf(event.currentTarget, event.clientX), range));
  };
  const release = () => {
    dragged.current = Boolean(grip.current?.moving);
    grip.current = null;
    setSelection(undefined);
  };
  const onPointerUp = () => {
    const drawn = grip.current?.moving ? selection : undefined;
    release();
    if (drawn) onSelect(drawn);
  };
  // What was drawn over a shift is no press on that shift.
  const onClickCapture = (event: MouseEvent) => {
    if (dragged.current) event.stopPropagation();
    dragged.current = false;
  };
  return {
    selection,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: release, onClickCapture },
  };
}
