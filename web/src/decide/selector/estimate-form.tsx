import { TextInput } from "@mantine/core";
import { useId, useState } from "react";
import { checkExposure } from "../../../../src/decide/selection/model/availability.ts";
import type { BandsInCurrency } from "../../../../src/decide/selection/model/default-bands.ts";
import { AppError } from "../../../../src/lib/errors.ts";
import { moneyText } from "../../shared/format/format-money.ts";
import { demandInWords } from "./derive-sketch.ts";
import classes from "./estimate-form.module.css";
import { majorOf } from "./major-of.ts";
import { parseAmount } from "./parse-amount.ts";
import { cleanName } from "./selector-address.ts";
import type { ServiceSketch } from "./selector-state.ts";

type EstimateFormProps = {
  service: ServiceSketch;
  bands: BandsInCurrency;
  onChange: (change: Partial<ServiceSketch>) => void;
};

const kinds = [
  { value: "digital", label: "Digital service", detail: "custom, strategic" },
  { value: "foundational", label: "Foundational system", detail: "bought, or a utility" },
] as const;

/** The two estimates of a service, its name and its kind, typed. */
export function EstimateForm({ service, bands, onChange }: EstimateFormProps) {
  return (
    <form className={classes.form} onSubmit={(event) => event.preventDefault()}>
      <div className={classes.pair}>
        <TextInput
          label="Service"
          value={service.name}
          onChange={(event) => onChange({ name: cleanName(event.currentTarget.value) })}
        />
        <ExposureInput service={service} bands={bands} onChange={onChange} />
      </div>
      <Choices
        legend="Feature demand"
        value={service.demand}
        options={bands.demand.map(({ name, frequency }) => ({
          value: name,
          label: demandInWords(name),
          detail: frequency.label,
        }))}
        onChoose={(demand) => onChange({ demand })}
      />
      <Choices legend="Kind" value={service.kind} options={kinds} onChoose={(kind) => onChange({ kind })} />
    </form>
  );
}

/** Why an amount cannot be meant, or undefined where it can. */
function refusalOf(amountMinor: number | undefined): string | undefined {
  if (amountMinor === undefined) return "Write an amount such as 200,000, 200k or 1.2m";
  try {
    checkExposure(amountMinor, "exposure");
    return undefined;
  } catch (error) {
    return error instanceof AppError ? error.errors[0]?.message : undefined;
  }
}

/** What somebody is typing, which stands as they wrote it until the exposure changes by other means. */
type Typed = { text: string; exposurePerHourMinor: number };

function ExposureInput({ service, bands: { currency }, onChange }: EstimateFormProps) {
  const { exposurePerHourMinor: current } = service;
  const [typed, setTyped] = useState<Typed | null>(null);
  const standing = typed?.exposurePerHourMinor === current ? typed : null;
  const refusal = standing ? refusalOf(parseAmount(standing.text, currency)) : undefined;
  const take = (text: string) => {
    const amount = parseAmount(text, currency);
    const sound = amount !== undefined && !refusalOf(amount);
    setTyped({ text, exposurePerHourMinor: sound ? amount : current });
    if (sound) onChange({ exposurePerHourMinor: amount });
  };
  return (
    <TextInput
      label="Exposure per hour"
      value={standing?.text ?? moneyText(majorOf(current, currency), currency, "estimate")}
      error={refusal}
      autoComplete="off"
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={() => !refusal && setTyped(null)}
    />
  );
}

type ChoicesProps<Value extends string> = {
  legend: string;
  value: Value;
  options: readonly { value: Value; label: string; detail: string }[];
  onChoose: (value: Value) => void;
};

function Choices<Value extends string>({ legend, value, options, onChoose }: ChoicesProps<Value>) {
  const name = useId();
  return (
    <fieldset className={classes.choices}>
      <legend>{legend}</legend>
      <div className={classes.options}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              className="visually-hidden"
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span className={classes.label}>{option.label}</span>
            <span className={classes.detail}>{option.detail}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
