import { useMediaQuery } from "@mantine/hooks";
import { useNavigate, useSearch as useAddress } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import { useOwnShifts } from "../../home/use-own-shifts.ts";
import { useSession } from "../../session/use-session.ts";
import { ErrorState } from "../../shared/error-state.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { PageSkeleton } from "../../shared/skeletons.tsx";
import { useNow } from "../../shared/use-now.ts";
import { viewOf } from "./calendar-address.ts";
import type { CalendarAddress } from "./calendar-address.ts";
import { CalendarBody } from "./calendar/calendar-body.tsx";
import { calendarRange, todayIn } from "./calendar/calendar-range.ts";
import { CalendarToolbar } from "./calendar/calendar-toolbar.tsx";
import { CoverDialog } from "./calendar/cover-dialog.tsx";
import { CoverNote } from "./calendar/cover-note.tsx";
import type { CoverDone } from "./calendar/cover-note.tsx";
import { wishFor } from "./calendar/cover.ts";
import type { CoverWish } from "./calendar/cover.ts";
import { NoSchedules } from "./calendar/no-schedules.tsx";
import { ScheduleFacts } from "./calendar/schedule-facts.tsx";
import { readerZone } from "./calendar/zone-time.ts";
import { useSchedules } from "./use-schedules.ts";

/** Who is on call when: schedules or people as rows, days as columns, cover a press away. */
export function OnCallPage() {
  const address = useAddress({ from: "/shell/on-call" });
  const navigate = useNavigate();
  const change = useCallback(
    (by: CalendarAddress) =>
      void navigate({
        to: "/on-call",
        search: (before) => ({ ...before, ...by }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const now = useNow();
  const timeZone = address.zone ?? readerZone();
  const today = todayIn(now, timeZone);
  // On a phone the days stand below one another, so fewer of them are shown at first.
  const narrow = useMediaQuery("(max-width: 767px)", undefined, { getInitialValueInEffect: false }) ?? false;
  const view = narrow && address.view === undefined ? "week" : viewOf(address);
  const from = address.from ?? today;
  const range = useMemo(() => calendarRange(view, from, timeZone), [view, from, timeZone]);
  const schedules = useSchedules();
  const own = useOwnShifts().data?.words;
  const readerId = useSession().data?.person.id;
  const [wish, setWish] = useState<CoverWish | null>(null);
  const [openedAtMs] = useState(() => Date.now());
  const named = schedules.data?.items.find(({ slug }) => slug === address.cover);
  const wanted = wish ?? (named ? wishFor(named, openedAtMs) : null);
  const closeCover = () => {
    setWish(null);
    if (address.cover !== undefined) change({ cover: undefined });
  };
  const [done, setDone] = useState<CoverDone | null>(null);

  if (schedules.isPending) return <PageSkeleton />;
  if (schedules.isError)
    return (
      <>
        <PageHeader title="On call" answer="Who is on call cannot be said at the moment." />
        <ErrorState error={schedules.error} onRetry={() => void schedules.refetch()} />
      </>
    );
  if (schedules.data.items.length === 0)
    return (
      <>
        <PageHeader title="On call" answer="There is no schedule yet." />
        <NoSchedules />
      </>
    );
  return (
    <>
      <PageHeader title="On call" answer={own ?? "Who is on call"} />
      <CalendarToolbar
        address={address}
        range={range}
        today={today}
        schedules={schedules.data.items}
        onChange={change}
      />
      {done && <CoverNote key={done.words} done={done} onClose={() => setDone(null)} />}
      {address.schedule && <ScheduleFacts slug={address.schedule} />}
      <CalendarBody
        address={address}
        range={range}
        today={today}
        nowMs={now.getTime()}
        narrow={narrow}
        schedules={schedules.data.items}
        readerId={readerId}
        onCover={setWish}
        onChange={change}
      />
      {wanted && (
        <CoverDialog
          wish={wanted}
          timeZone={timeZone}
          nowMs={now.getTime()}
          onClose={closeCover}
          onDone={(what) => {
            closeCover();
            setDone(what);
          }}
        />
      )}
    </>
  );
}
