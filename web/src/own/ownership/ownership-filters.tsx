import { Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useMemo } from "react";
import { FilterSelect } from "../../shared/filter-select.tsx";
import portal from "../portal/portal.module.css";
import { kindWords } from "../service-words.ts";
import { filterNames, noOwner } from "./ownership-address.ts";
import type { OwnershipAddress } from "./ownership-address.ts";
import type { OwnershipRow } from "./use-ownership-matrix.ts";

type OwnershipFiltersProps = {
  rows: readonly OwnershipRow[];
  address: OwnershipAddress;
  onChange: (by: OwnershipAddress) => void;
};

type Named = { slug: string; name: string };

const labels = { domain: "Domain", team: "Team", kind: "Kind" };

/** Each once, by name. */
const asOptions = (things: readonly (Named | null)[]) =>
  [...new Map(things.flatMap((thing) => (thing ? [[thing.slug, thing.name] as const] : [])))]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label));

function optionsOf(rows: readonly OwnershipRow[], domain: string | undefined) {
  const within = rows.filter((row) => !domain || row.domain?.slug === domain);
  return {
    domain: asOptions(rows.map((row) => row.domain)),
    team: [{ value: noOwner, label: "Nobody" }, ...asOptions(within.map(({ team }) => team))],
    kind: Object.entries(kindWords).map(([value, label]) => ({ value, label })),
  };
}

/** Narrows the matrix; every choice is in the address. */
export function OwnershipFilters({ rows, address, onChange }: OwnershipFiltersProps) {
  const options = useMemo(() => optionsOf(rows, address.domain), [rows, address.domain]);
  return (
    <fieldset className={portal.filters}>
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
      {filterNames.some((name) => address[name]) && (
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
