import { useQuery } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import { changeInstants, respondersOf, sameResponders } from "./next-answer.ts";
import { fetchOnCall } from "./use-on-call.ts";
import type { OnCallAnswer } from "./use-on-call.ts";

/** From when on somebody else answers, and who. */
export type NextAnswer = { at: string; answer: OnCallAnswer };

const lookAheadDays = 15;
/** Handovers that change nothing for the service are passed over, but not for ever. */
const mostAsked = 24;

async function fetchCalendars(
  schedule: string | null | undefined,
  ownerTeam: string | undefined,
  at: string,
) {
  const own = ownerTeam
    ? await answer(api.GET("/api/v1/schedules", { params: { query: { team: ownerTeam } } }))
    : { items: [] };
  const slugs = new Set([...(schedule ? [schedule] : []), ...own.items.map(({ slug }) => slug)]);
  const to = new Date(Date.parse(at) + lookAheadDays * 86_400_000).toISOString();
  return Promise.all(
    [...slugs].map((slug) =>
      answer(
        api.GET("/api/v1/schedules/{schedule}/calendar", {
          params: { path: { schedule: slug }, query: { from: at, to } },
        }),
      ),
    ),
  );
}

/** Whether the same people still answer a minute before: then the change is at the instant itself. */
async function changesExactlyAt(service: string, now: OnCallAnswer, at: string): Promise<boolean> {
  const before = new Date(Date.parse(at) - 60_000).toISOString();
  return sameResponders(now, await fetchOnCall(service, before));
}

async function fetchNext(now: OnCallAnswer, ownerTeam: string | undefined): Promise<NextAnswer | null> {
  const { slug } = now.service;
  const calendars = await fetchCalendars(now.steps[0]?.schedule, ownerTeam, now.at);
  for (const at of changeInstants(now.at, now, calendars).slice(0, mostAsked)) {
    const then = await fetchOnCall(slug, at);
    if (!sameResponders(now, then))
      return (await changesExactlyAt(slug, now, at)) ? { at, answer: then } : null;
  }
  return null;
}

/**
 * Who answers for a service after those who do, and from when on; null where no change is in sight. While the same people
 * answer it stays true, until a schedule changes, which an event reports.
 */
export const useNextAnswer = (
  now: OnCallAnswer | undefined,
  ownerTeam: string | undefined,
  askedAt: string | undefined,
) =>
  useQuery({
    queryKey: ["on-call", "next", now?.service.slug, ownerTeam, askedAt ?? "now", now && respondersOf(now)],
    queryFn: () => (now ? fetchNext(now, ownerTeam) : null),
    enabled: now !== undefined,
    staleTime: 600_000,
  });
