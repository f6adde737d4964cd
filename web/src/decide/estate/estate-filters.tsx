import { useTeams } from "../../own/use-catalogue.ts";
import { FilterSelect } from "../../shared/filter-select.tsx";
import type { EstatePart } from "../use-estate.ts";
import classes from "./estate-page.module.css";

type EstateFiltersProps = { part: EstatePart; onChange: (part: EstatePart) => void };

/** Which part of the estate is shown, by domain and by team. */
export function EstateFilters({ part: { team, domain }, onChange }: EstateFiltersProps) {
  const teams = useTeams().data?.items ?? [];
  const domains = new Map(teams.flatMap((one) => (one.domain ? [[one.domain.slug, one.domain.name]] : [])));
  const within = domain === undefined ? teams : teams.filter((one) => one.domain?.slug === domain);
  return (
    <fieldset className={classes.filters}>
      <legend className="visually-hidden">Which part of the estate</legend>
      <FilterSelect
        label="Domain"
        value={domain}
        options={[...domains].map(([value, label]) => ({ value, label }))}
        onChoose={(value) => onChange({ domain: value, team: undefined })}
      />
      <FilterSelect
        label="Team"
        value={team}
        options={within.map(({ slug, name }) => ({ value: slug, label: name }))}
        onChoose={(value) => onChange({ team: value })}
      />
    </fieldset>
  );
}
