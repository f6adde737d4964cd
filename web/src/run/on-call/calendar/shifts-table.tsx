import type { TableState } from "../../../shared/table/arrange-rows.ts";
import { DataTable } from "../../../shared/table/data-table.tsx";
import type { Column } from "../../../shared/table/data-table.tsx";
import { PersonLink } from "../../../own/links.tsx";
import type { ManyShifts, ScheduleHead, Shift } from "../use-schedules.ts";
import { momentWords } from "./time-words.ts";

type Row = { schedule: ScheduleHead; shift: Shift | null; start: string; end: string };

type ShiftsTableProps = {
  items: ManyShifts["items"];
  timeZone: string;
  state: TableState;
  onState: (state: TableState) => void;
};

const rowsOf = (items: ManyShifts["items"]): Row[] =>
  items.flatMap(({ schedule, shifts, gaps }) => [
    ...shifts.map((shift) => ({ schedule, shift, start: shift.start, end: shift.end })),
    ...gaps.map(({ start, end }) => ({ schedule, shift: null, start, end })),
  ]);

const columnsIn = (timeZone: string): Column<Row>[] => [
  { id: "schedule", header: "Schedule", value: ({ schedule }) => schedule.name },
  { id: "layer", header: "Layer", wideOnly: true, value: ({ shift }) => shift?.layer ?? null },
  {
    id: "person",
    header: "On call",
    value: ({ shift }) => shift?.person.name ?? "nobody",
    cell: ({ shift }) => (shift ? <PersonLink person={shift.person} /> : "nobody"),
  },
  {
    id: "from",
    header: "From",
    value: ({ start }) => start,
    cell: ({ start }) => <time dateTime={start}>{momentWords(Date.parse(start), timeZone)}</time>,
  },
  {
    id: "to",
    header: "To",
    value: ({ end }) => end,
    cell: ({ end }) => <time dateTime={end}>{momentWords(Date.parse(end), timeZone)}</time>,
  },
  {
    id: "cover",
    header: "Cover",
    wideOnly: true,
    value: ({ shift }) => (shift?.override ? "cover" : null),
  },
];

/** The shifts and gaps of the calendar as a table. */
export function ShiftsTable({ items, timeZone, state, onState }: ShiftsTableProps) {
  return (
    <DataTable
      caption="Shifts"
      rows={rowsOf(items)}
      columns={columnsIn(timeZone)}
      rowKey={({ schedule, shift, start }) => `${schedule.slug} ${shift?.layer ?? "gap"} ${start}`}
      state={state}
      onState={onState}
      empty={<p>Nobody is on call by these schedules in this time.</p>}
    />
  );
}
