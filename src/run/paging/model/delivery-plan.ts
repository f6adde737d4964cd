export type PageUrgency = "urgent" | "normal";

/** What of a contact method decides whether and when it is used. `position` is the person's order. */
export type PlannedMethod = {
  id: string;
  position: number;
  delaySeconds: number;
  urgency: PageUrgency | "both";
  /** Confirmed by its receiver, or the address that the organisation itself knows the person by. */
  trusted: boolean;
  gone: boolean;
};

/**
 * Which of a person's methods bring a page, and when (spec: paging, Rules). The first is used at once whatever its delay: a
 * delay gives the method before it time to work.
 */
export function planDeliveries(
  methods: readonly PlannedMethod[],
  urgency: PageUrgency,
  at: Date,
): { methodId: string; dueAt: Date }[] {
  const used = methods
    .filter((method) => method.trusted && !method.gone)
    .filter((method) => method.urgency === "both" || method.urgency === urgency)
    .toSorted((a, b) => a.delaySeconds - b.delaySeconds || a.position - b.position);
  return used.map(({ id, delaySeconds }, index) => ({
    methodId: id,
    dueAt: new Date(at.getTime() + (index === 0 ? 0 : delaySeconds * 1000)),
  }));
}
