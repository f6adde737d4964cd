import { IconCalendarPlus, IconHandStop, IconPhoneCall } from "@tabler/icons-react";
import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { asProblem } from "../../api/problem.ts";
import { incidentName } from "../../run/incidents/incident-types.ts";
import type { IncidentSummary } from "../../run/incidents/incident-types.ts";
import { performAct } from "../../run/incidents/room/incident-acts.ts";
import { useNewestIncidents } from "../../run/incidents/use-incident.ts";
import { fetchOnCall } from "../../run/on-call/use-on-call.ts";
import { useSchedules } from "../../run/on-call/use-schedules.ts";
import type { PaletteItem } from "../../shared/commands/palette-list.tsx";
import { rankCommands } from "../../shared/commands/rank-commands.ts";
import { useNow } from "../../shared/use-now.ts";
import { tellDone } from "../../shared/undo.ts";
import type { SearchHit } from "../../shared/use-search.ts";
import type { Asked } from "./read-asked.ts";
import { sayWho } from "./say-who.ts";

const mostServices = 3;
const mostIncidents = 50;

/** The answers and acts that a phrase asks for: who answers, what can be acknowledged, which shift can be covered. */
export function useAskedItems(asked: Asked, hits: readonly SearchHit[]): PaletteItem[] {
  const who = useWho(asked, hits);
  const acknowledge = useAcknowledgements(asked);
  const cover = useCovers(asked);
  return [...who, ...acknowledge, ...cover];
}

function useWho({ verb }: Asked, hits: readonly SearchHit[]): PaletteItem[] {
  const router = useRouter();
  const now = useNow();
  const services = verb === "who" ? hits.filter(({ kind }) => kind === "service") : [];
  const answers = useQueries({
    queries: services.slice(0, mostServices).map(({ slug }) => ({
      queryKey: ["on-call", "service", slug, "now"],
      queryFn: () => fetchOnCall(slug, undefined),
      staleTime: 30_000,
    })),
  });
  return answers.flatMap(({ data }) =>
    data
      ? [
          {
            id: `who ${data.service.slug}`,
            label: sayWho(data, now),
            group: "Who answers now",
            icon: IconPhoneCall,
            run: () => router.history.push(`/services/${data.service.slug}`),
          },
        ]
      : [],
  );
}

function useAcknowledgements({ verb, about }: Asked): PaletteItem[] {
  const router = useRouter();
  const client = useQueryClient();
  const waiting = useNewestIncidents({ state: "triggered" }, mostIncidents, verb === "acknowledge");
  if (verb !== "acknowledge" || !waiting.data) return [];
  const acknowledge = async ({ number }: IncidentSummary) => {
    router.history.push(`/incidents/${number}`);
    try {
      await performAct(String(number), { act: "acknowledge" });
      tellDone(`You are on ${incidentName(number)}.`);
    } catch (error) {
      const { detail, message } = asProblem(error);
      tellDone(`${incidentName(number)} is not acknowledged. ${detail ?? message}`);
    }
    await client.invalidateQueries({ queryKey: ["incidents"] });
  };
  const items = waiting.data.items.map((incident) => ({
    id: `acknowledge ${incident.number}`,
    label: `Acknowledge ${incidentName(incident.number)}`,
    keywords: `${incident.title} ${incident.service?.name ?? ""}`,
    detail: incident.title,
    group: "Waiting for somebody",
    icon: IconHandStop,
    run: () => void acknowledge(incident),
  }));
  if (items.length > 0) return rankCommands(items, about);
  return [
    { id: "acknowledge", label: "No incident waits to be acknowledged", group: "Waiting for somebody" },
  ];
}

function useCovers({ verb, about }: Asked): PaletteItem[] {
  const router = useRouter();
  const schedules = useSchedules({}, verb === "cover").data?.items ?? [];
  if (verb !== "cover") return [];
  const items = schedules.map(({ slug, name }) => ({
    id: `cover ${slug}`,
    label: `New override: ${name}`,
    group: "Cover a shift",
    icon: IconCalendarPlus,
    run: () => router.history.push(`/on-call?schedule=${slug}&cover=${slug}`),
  }));
  return rankCommands(items, about);
}
