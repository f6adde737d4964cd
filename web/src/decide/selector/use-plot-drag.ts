import { useRef } from "react";
import type { PointerEvent, RefObject } from "react";

/** A place in the matrix, from its lower left (0, 0) to its upper right (1, 1). */
export type PlotPlace = { across: number; up: number };

const startAfterPx = 3;

/** The place in the matrix that a pointer is at. */
export function placeOf(
  plot: HTMLElement,
  { clientX, clientY }: { clientX: number; clientY: number },
): PlotPlace {
  const box = plot.getBoundingClientRect();
  return { across: (clientX - box.left) / box.width, up: (box.bottom - clientY) / box.height };
}

type Grip = { x: number; y: number; offsetX: number; offsetY: number; moving: boolean };

/** Pointer handlers for something dragged within the matrix; it keeps its distance to the pointer, and a tap moves nothing. */
export function usePlotDrag(plot: RefObject<HTMLElement | null>, onDrag: (place: PlotPlace) => void) {
  const grip = useRef<Grip | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = {
      x: event.clientX,
      y: event.clientY,
      offsetX: box.left + box.width / 2 - event.clientX,
      offsetY: box.top + box.height / 2 - event.clientY,
      moving: false,
    };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const held = grip.current;
    if (!held || !plot.current) return;
    held.moving ||= Math.hypot(event.clientX - held.x, event.clientY - held.y) > startAfterPx;
    if (!held.moving) return;
    onDrag(
      placeOf(plot.current, { clientX: event.clientX + held.offsetX, clientY: event.clientY + held.offsetY }),
    );
  };
  const release = () => {
    grip.current = null;
  };
  return { onPointerDown, onPointerMove, onPointerUp: release, onPointerCancel: release };
}
