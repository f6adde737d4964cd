import { FilterSelect } from "../../shared/filter-select.tsx";
import { useTeams } from "../../own/use-catalogue.ts";
import { SearchPicker } from "../../shared/search-picker.tsx";
import { incidentStateFaces } from "./incident-state-badge.tsx";
import { noTeam } from "./incidents-address.ts";
import type { IncidentsAddress } from "./incidents-address.ts";
import classes from "./incidents-page.module.css";

const stateOptions = [
  { value: "open", label: "Open" },
  ...Object.entries(incidentStateFaces).map(([value, { label }]) => ({ value, label })),
];

type IncidentFiltersProps = { address: IncidentsAddress; onChange: (by: Partial<IncidentsAddress>) => void };

/** Which incidents the list shows; the address holds the choice, and says nothing for the open ones. */
export function IncidentFilters({ address: { state, service, team }, onChange }: IncidentFiltersProps) {
  const teams = useTeams();
  const teamOptions = [
    { value: noTeam, label: "Nobody" },
    ...(teams.data?.items ?? []).map(({ slug, name }) => ({ value: slug, label: name })),
  ];
  const chooseState = (value: string | undefined) =>
    onChange({
      state:
        value === undefined ? "any" : value === "open" ? undefined : (value as IncidentsAddress["state"]),
    });
  return (
    <fieldset className={classes.filters}>
      <legend className="visually-hidden">Which incidents</legend>
      <FilterSelect
        label="State"
        value={state === "any" ? undefined : (state ?? "open")}
        options={stateOptions}
        onChoose={chooseState}
      />
      <FilterSelect
        label="Owner"
        value={team}
        options={teamOptions}
        onChoose={(value) => onChange({ team: value })}
      />
      <SearchPicker
        kind="service"
        label="Service"
        hideLabel
        placeholder="Service"
        value={service ? { slug: service, name: service } : null}
        onChange={(picked) => onChange({ service: picked?.slug })}
      />
    </fieldset>
  );
}
