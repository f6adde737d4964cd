import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "../../../api/client.ts";
import { SearchPicker } from "../../../shared/search-picker.tsx";
import type { Picked } from "../../../shared/search-picker.tsx";
import { ActDialog } from "./act-dialog.tsx";
import type { DialogProps } from "./dialogs.tsx";

/** The owning team's people who are not on it yet: the likeliest to be called. */
function useSuggested({ team, responders }: DialogProps["incident"]): Picked[] {
  const { data } = useQuery({
    queryKey: ["teams", team?.slug],
    queryFn: () => answer(api.GET("/api/v1/teams/{team}", { params: { path: { team: team?.slug ?? "" } } })),
    enabled: team !== null,
  });
  const there = new Set(responders.map(({ person }) => person.id));
  return (data?.members ?? [])
    .filter(({ id }) => !there.has(id))
    .map(({ slug, name }) => ({ slug, name, detail: team?.name ?? "" }));
}

/** Calls one more person in: they are paged and join. */
export function CallInDialog({ incident, onClose }: DialogProps) {
  const [person, setPerson] = useState<Picked | null>(null);
  const suggested = useSuggested(incident);
  return (
    <ActDialog
      incident={String(incident.number)}
      title="Call somebody in"
      outcome="They are paged at once, whatever the hour, and join those on it."
      submit={person ? `Call in ${person.name}` : "Call in"}
      act={person ? { act: "call-in", person: person.slug } : undefined}
      onClose={onClose}
    >
      <SearchPicker
        kind="person"
        label="Person"
        placeholder="A name or an e-mail address"
        value={person}
        onChange={setPerson}
        suggested={suggested}
        inDialog
      />
    </ActDialog>
  );
}
