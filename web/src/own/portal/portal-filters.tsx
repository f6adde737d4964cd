import { Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useMemo } from "react";
import { operatingModelFaces } from "../../shared/operating-model-badge.tsx";
import { onCallLevelFaces } from "../../shared/on-call-level-badge.tsx";
import { lifecycleFaces } from "../lifecycle-badge.tsx";
import { kindWords } from "../service-words.ts";
import { useTeams } from "../use-catalogue.ts";
import type { TeamSummary } from "../use-catalogue.ts";
import { FilterSelect } from "../../shared/filter-select.tsx";
import type { FilterOption } from "../../shared/filter-select.tsx";
import { filterNames, noOwner } from "./portal-address.ts";
import type { PortalAddress, PortalFilter } from "./portal-address.ts";
import classes from "./portal.module.css";

type PortalFiltersProps = { address: PortalAddress; onChange: (by: PortalAddress) => void };

const labels: Record<PortalFilter, string> = {
  domain: "Domain",
  team: "Owner",
  kind: "Kind",
  lifecycle: "Lifecycle",
  model: "Operating model",
  level: "Out of hours",
};

const facesAsOptions = (faces: Record<string, { label: string }>): FilterOption[] =>
  Object.entries(faces).map(([value, { label }]) => ({ value, label }));

const fixedOptions = {
  kind: Object.entries(kindWords).map(([value, label]) => ({ value, label })),
  lifecycle: facesAsOptions(lifecycleFaces),
  model: facesAsOptions(operatingModelFaces),
  level: Object.entries(onCallLevelFaces).map(([value, { shortLabel }]) => ({ value, label: shortLabel })),
};

function teamOptions(teams: readonly TeamSummary[], domain: string | undefined) {
  const domains = new Map(
    teams.flatMap((team) => (team.domain ? [[team.domain.slug, team.domain.name]] : [])),
  );
  const within = teams.filter((team) => !domain || team.domain?.slug === domain);
  return {
    domain: [...domains].map(([value, label]) => ({ value, label })),
    team: [
      { value: noOwner, label: "Nobody" },
      ...within.map(({ slug, name }) => ({ value: slug, label: name })),
    ],
  };
}

/** Narrows the services; every choice is in the address. */
export function PortalFilters({ address, onChange }: PortalFiltersProps) {
  const teams = useTeams().data?.items;
  const options = useMemo(
    () => ({ ...fixedOptions, ...teamOptions(teams ?? [], address.domain) }),
    [teams, address.domain],
  );
  const narrowed = filterNames.some((name) => address[name]);
  return (
    <fieldset className={classes.filters}>
      <legend className="visually-hidden">Which services</legend>
      {filterNames.map((name) => (
        <FilterSelect
          key={name}
          label={labels[name]}
          value={address[name]}
          options={options[name]}
          onChoose={(value) => onChange({ [name]: value, ...(name === "domain" ? { team: undefined } : {}) })}
        />
      ))}
      {narrowed && (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconX size={14} />}
          onClick={() => onChange(Object.fromEntries(filterNames.map((name) => [name, undefined])))}
        >
          All services
        </Button>
      )}
    </fieldset>
  );
}
