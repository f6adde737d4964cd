import { NativeSelect } from "@mantine/core";
import { useTeams } from "../../own/use-catalogue.ts";
import { SearchPicker } from "../../shared/search-picker.tsx";
import classes from "./incidents-page.module.css";
import { noTeam } from "./incidents-address.ts";
import type { IncidentsAddress, StateFilter } from "./incidents-address.ts";

const stateOptions: readonly { value: StateFilter; label: string }[] = [
  { value: "open", label: "Open" },
  { value: "triggered", label: "Not acknowledged" },
  { value: "acknowledged", label: "Acknowledged" },
  { value: "mitigated", label: "Mitigated" },
  { value: "resolved", label: "Resolved" },
  { value: "reviewed", label: "Reviewed" },
  { value: "any", label: "All states" },
];

type IncidentFiltersProps = { address: IncidentsAddress; onChange: (by: Partial<IncidentsAddress>) => void };

/** Which incidents the list shows; the address holds the choice. */
export function IncidentFilters({ address, onChange }: IncidentFiltersProps) {
  const teams = useTeams();
  const teamOptions = [
    { value: "", label: "All teams" },
    ...(teams.data?.items ?? []).map(({ slug, name }) => ({ value: slug, label: name })),
    { value: noTeam, label: "Owned by nobody" },
  ];
  const known = teamOptions.some(({ value }) => value === (address.team ?? ""));
  return (
    <div className={classes.filters}>
      <NativeSelect
        aria-label="State"
        data={stateOptions}
        value={address.state ?? "open"}
        onChange={({ currentTarget: { value } }) =>
          onChange({ state: value === "open" ? undefined : (value as IncidentsAddress["state"]) })
        }
      />
      <NativeSelect
        aria-label="Team"
        data={
          known ? teamOptions : [...teamOptions, { value: address.team ?? "", label: address.team ?? "" }]
        }
        value={address.team ?? ""}
        onChange={({ currentTarget: { value } }) => onChange({ team: value || undefined })}
      />
      <SearchPicker
        kind="service"
        label="Service"
        hideLabel
        placeholder="All services"
        value={address.service ? { slug: address.service, name: address.service } : null}
        onChange={(service) => onChange({ service: service?.slug })}
      />
    </div>
  );
}
