import { Button } from "@mantine/core";
import { IconFlame } from "@tabler/icons-react";
import { FilterSelect } from "../../shared/filter-select.tsx";
import { SearchPicker } from "../../shared/search-picker.tsx";
import { SegmentedChoice } from "../../shared/segmented-choice.tsx";
import { useTeams } from "../use-catalogue.ts";
import { depthOf, depths, type MapAddress } from "./map-address.ts";
import classes from "./map-page.module.css";
import { useDependenciesOf } from "./use-dependencies.ts";

type MapControlsProps = { address: MapAddress; onChange: (by: MapAddress) => void };

/** Which service stands in the middle and how far to look, or else which part of the estate is shown. */
export function MapControls({ address, onChange }: MapControlsProps) {
  const { service } = address;
  const focus = useDependenciesOf(service, Number(depthOf(address))).data?.service;
  return (
    <fieldset className={classes.controls}>
      <legend className="visually-hidden">What the map shows</legend>
      <div className={classes.picker}>
        <SearchPicker
          kind="service"
          label="In the middle"
          hideLabel
          placeholder="Put a service in the middle"
          value={service === undefined ? null : { slug: service, name: focus?.name ?? service }}
          onChange={(picked) => onChange({ service: picked?.slug, fails: undefined })}
        />
      </div>
      {service === undefined ? (
        <PartFilters address={address} onChange={onChange} />
      ) : (
        <>
          <SegmentedChoice
            legend="How far"
            value={depthOf(address)}
            options={depths.map((depth) => ({
              value: depth,
              label: depth === "1" ? "1 step" : `${depth} steps`,
            }))}
            onChoose={(depth) => onChange({ depth })}
          />
          <Button
            variant="default"
            className={classes.fails}
            leftSection={<IconFlame size={16} />}
            aria-pressed={address.fails !== undefined}
            onClick={() => onChange({ fails: address.fails === undefined ? "yes" : undefined })}
          >
            If it fails
          </Button>
        </>
      )}
    </fieldset>
  );
}

function PartFilters({ address, onChange }: MapControlsProps) {
  const teams = useTeams().data?.items ?? [];
  const domains = new Map(teams.flatMap(({ domain }) => (domain ? [[domain.slug, domain.name]] : [])));
  const within = teams.filter(({ domain }) => !address.domain || domain?.slug === address.domain);
  return (
    <>
      <FilterSelect
        label="Domain"
        value={address.domain}
        options={[...domains].map(([value, label]) => ({ value, label }))}
        onChoose={(domain) => onChange({ domain, team: undefined })}
      />
      <FilterSelect
        label="Owner"
        value={address.team}
        options={within.map(({ slug, name }) => ({ value: slug, label: name }))}
        onChoose={(team) => onChange({ team })}
      />
    </>
  );
}
