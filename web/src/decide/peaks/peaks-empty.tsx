import { IconCalendarStats } from "@tabler/icons-react";
import { CodeBlock } from "../../shared/code-block.tsx";
import { EmptyState } from "../../shared/empty-state.tsx";

const example = `  peaks:
    - name: Black Friday
      exposurePerHour: 600000
      start: 2026-11-27T00:00
      timeZone: Europe/London
      duration: P4D
      rule: FREQ=YEARLY;BYMONTH=11;BYDAY=FR;BYMONTHDAY=23,24,25,26,27,28,29
`;

/** Teaches what a peak is and how it is said. */
export const PeaksEmpty = () => (
  <EmptyState icon={IconCalendarStats} title="Is there a time when an hour costs more?">
    <p>
      A sale, a harvest, the last day of the month: its target rises a day before and falls a day after, and
      so do who is woken and what may be down. Add one here, or in the service&apos;s file:
    </p>
    <CodeBlock name="checkout.yaml" text={example} />
  </EmptyState>
);
