import { useTeams } from "../../own/use-catalogue.ts";
import { FilterSelect } from "../../shared/filter-select.tsx";
import type { PeaksAddress } from "./peaks-address.ts";
import type { Occurrence } from "./use-peaks.ts";

type PeakFiltersProps = {
  address: PeaksAddress;
  occurrences: readonly Occurrence[];
  onChange: (by: PeaksAddress) => void;
};

/** Which part of the estate's peaks are shown. */
export function PeakFilters({ address: { domain, team, service }, occurrences, onChange }: PeakFiltersProps) {
  const teams = useTeams().data?.items ?? [];
  const domains = new Map(teams.flatMap((one) => (one.domain ? [[one.domain.slug, one.domain.name]] : [])));
  const within = teams.filter((one) => !domain || one.domain?.slug === domain);
  const services = new Map(occurrences.map((one) => [one.service.slug, one.service.name]));
  return (
    <>
      <FilterSelect
        label="Domain"
        value={domain}
        options={[...domains].map(([value, label]) => ({ value, label }))}
        onChoose={(value) => onChange({ domain: value, team: undefined, service: undefined })}
      />
      <FilterSelect
        label="Team"
        value={team}
        options={within.map(({ slug, name }) => ({ value: slug, label: name }))}
        onChoose={(value) => onChange({ team: value, service: undefined })}
      />
      <FilterSelect
        label="Service"
        value={service}
        options={[...services].map(([value, label]) => ({ value, label }))}
        onChoose={(value) => onChange({ service: value })}
      />
    </>
  );
}
