import { useMutation, useMutationState, useQueryClient } from "@tanstack/react-query";
import type { QueryClient } from "@tanstack/react-query";
import { sessionQuery } from "../../../session/use-session.ts";
import { acknowledgedNow } from "./acknowledge-now.ts";
import { performAct } from "./incident-acts.ts";
import type { IncidentAct } from "./incident-acts.ts";
import type { Incident } from "../incident-types.ts";
import { toServerTime } from "../server-time.ts";
import { incidentQuery } from "../use-incident.ts";

const actKey = (idOrNumber: string) => ["incidents", "act", idOrNumber];

/** Shows an acknowledgement at once; answers how the incident stood before, to go back where it is refused. */
async function showAtOnce(client: QueryClient, idOrNumber: string, { act }: IncidentAct) {
  if (act !== "acknowledge") return undefined;
  const { queryKey } = incidentQuery(idOrNumber);
  const session = client.getQueryData(sessionQuery.queryKey);
  await client.cancelQueries({ queryKey });
  const before = client.getQueryData(queryKey);
  if (session && before)
    client.setQueryData(queryKey, acknowledgedNow(before, session.person, toServerTime(new Date())));
  return before;
}

/** Acts on one incident; the answer is shown, and after a refusal the incident is read anew. */
export function useIncidentAct(idOrNumber: string) {
  const client = useQueryClient();
  const { queryKey } = incidentQuery(idOrNumber);
  return useMutation({
    mutationKey: actKey(idOrNumber),
    mutationFn: (act: IncidentAct) => performAct(idOrNumber, act),
    onMutate: (act) => showAtOnce(client, idOrNumber, act),
    onSuccess: async (incident: Incident) => {
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, incident);
      void client.invalidateQueries({
        queryKey: ["incidents"],
        predicate: ({ queryKey: [, part] }) => part !== "room",
      });
    },
    onError: (_error, _act, before) => {
      if (before) client.setQueryData(queryKey, before);
      void client.invalidateQueries({ queryKey: ["incidents"] });
    },
  });
}

/** An act that the server has not answered yet, and when it was sent (milliseconds). */
export type ActUnderWay = { sentAt: number; act: IncidentAct };

/** What is on its way to the server for an incident, oldest first. */
export const useActsUnderWay = (idOrNumber: string): ActUnderWay[] =>
  useMutationState({
    filters: { mutationKey: actKey(idOrNumber), status: "pending" },
    select: ({ state }) => ({ sentAt: state.submittedAt, act: state.variables as IncidentAct }),
  });
