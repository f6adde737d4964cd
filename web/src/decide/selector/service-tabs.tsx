import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { defaultBands } from "../../../../src/decide/selection/model/default-bands.ts";
import type { BandsInCurrency } from "../../../../src/decide/selection/model/default-bands.ts";
import { IconPlus, IconX } from "@tabler/icons-react";
import { operatingModelFaces } from "../../shared/operating-model-badge.tsx";
import { useEstate } from "../use-estate.ts";
import { catalogueSketches } from "./catalogue-sketches.ts";
import { deriveSketch } from "./derive-sketch.ts";
import { addService, furnitureRetailer, mostServices } from "./selector-state.ts";
import type { SelectorState } from "./selector-state.ts";
import classes from "./service-tabs.module.css";

type ServiceTabsProps = {
  state: SelectorState;
  change: (next: (state: SelectorState) => SelectorState) => void;
  usual: BandsInCurrency;
  signedIn: boolean;
  onRemove: (index: number) => void;
};

/** The services in the matrix: choose one, add another, take one away. */
export function ServiceTabs({ state, change, usual, signedIn, onRemove }: ServiceTabsProps) {
  const { services, chosen, bands } = state;
  return (
    <div className={classes.bar}>
      <ul className={classes.tabs} aria-label="Services in the matrix">
        {services.map((service, index) => {
          const { operatingModel } = deriveSketch(service, bands);
          const { icon: Icon, tone, label } = operatingModelFaces[operatingModel];
          return (
            // Two services may have one name; their place in the list tells them apart.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} className={classes.tab} data-chosen={index === chosen}>
              <button
                type="button"
                aria-pressed={index === chosen}
                data-tone={tone}
                onClick={() => change((now) => ({ ...now, chosen: index }))}
              >
                <Icon size={14} stroke={2} aria-label={label} />
                {service.name || "unnamed"}
              </button>
              {services.length > 1 && (
                <Tooltip label={`Take ${service.name} away`}>
                  <ActionIcon
                    size={24}
                    aria-label={`Take ${service.name} away`}
                    onClick={() => onRemove(index)}
                  >
                    <IconX size={13} />
                  </ActionIcon>
                </Tooltip>
              )}
            </li>
          );
        })}
      </ul>
      {services.length < mostServices && (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconPlus size={15} />}
          onClick={() => change(addService)}
        >
          Add a service
        </Button>
      )}
      {services.length === 1 && <PutIn {...{ change, usual, signedIn }} />}
    </div>
  );
}

/** Fills the matrix at once: with the catalogue's services, or with the playbook's example where there are none. */
function PutIn({ change, usual, signedIn }: Pick<ServiceTabsProps, "change" | "usual" | "signedIn">) {
  const { data: estate } = useEstate(signedIn);
  const catalogue = catalogueSketches(estate?.items ?? [], usual);
  const example = usual === defaultBands ? furnitureRetailer : [];
  const services = catalogue.length > 0 ? catalogue : example;
  if (services.length === 0) return null;
  return (
    <Button
      variant="subtle"
      color="gray"
      onClick={() => change((now) => ({ ...now, services, chosen: Math.min(1, services.length - 1) }))}
    >
      {catalogue.length > 0 ? "Put in the catalogue’s services" : "See an example of three"}
    </Button>
  );
}
