import type { KeyboardEvent, PointerEvent } from "react";

const barsOf = (lane: Element) => [...lane.querySelectorAll<HTMLElement>("[data-bar]")];

const middleOf = (element: Element) => {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
};

/** The bar of a lane that stands nearest below or above another. */
const nearest = (lane: Element, to: Element): HTMLElement | undefined =>
  barsOf(lane).toSorted(
    (a, b) => Math.abs(middleOf(a) - middleOf(to)) - Math.abs(middleOf(b) - middleOf(to)),
  )[0];

/** The next lane in a direction that has any bar. */
function nextLane(lanes: readonly Element[], from: number, step: number): Element | undefined {
  for (let index = from + step; index >= 0 && index < lanes.length; index += step) {
    const lane = lanes[index];
    if (lane && barsOf(lane).length > 0) return lane;
  }
  return undefined;
}

/** Where arrow keys lead from a lane: to what is on now, else to the first that is shown. */
const wayIn = (lane: Element): HTMLElement | undefined => {
  const bars = barsOf(lane);
  return bars.find((bar) => bar.dataset["past"] !== "true") ?? bars[0];
};

/** Arrow keys move along a lane and between lanes. */
export function moveAmongBars(event: KeyboardEvent<HTMLElement>): void {
  const focused = event.target instanceof Element ? event.target : null;
  const lane = focused?.closest("[data-lane]");
  const along = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const across = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!focused || !lane || (along === undefined && across === undefined)) return;
  const bars = barsOf(lane);
  const bar = bars.find((one) => one === focused);
  const lanes = [...event.currentTarget.querySelectorAll("[data-lane]")];
  const other = across === undefined ? undefined : nextLane(lanes, lanes.indexOf(lane), across);
  const beside = bar ? bars[bars.indexOf(bar) + (along ?? 0)] : wayIn(lane);
  const target = across === undefined ? beside : other && (bar ? nearest(other, bar) : wayIn(other));
  if (!target) return;
  event.preventDefault();
  target.focus();
}

/** Lights every shift of the person whose shift the pointer is on. */
export function lightPerson(event: PointerEvent<HTMLElement>): void {
  const bar = event.target instanceof Element ? event.target.closest("[data-person]") : null;
  const person = bar?.getAttribute("data-person");
  for (const other of event.currentTarget.querySelectorAll("[data-person]"))
    other.toggleAttribute("data-lit", person != null && other.getAttribute("data-person") === person);
}
