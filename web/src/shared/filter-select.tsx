import { IconChevronDown } from "@tabler/icons-react";
import classes from "./filter-select.module.css";

export type FilterOption = { value: string; label: string };

type FilterSelectProps = {
  label: string;
  value: string | undefined;
  options: readonly FilterOption[];
  onChoose: (value: string | undefined) => void;
};

/** One filter as a small pill with the browser's own list; lit while it narrows. */
export function FilterSelect({ label, value, options, onChoose }: FilterSelectProps) {
  const chosen = options.find((option) => option.value === value);
  return (
    <label className={classes.filter} data-chosen={value !== undefined}>
      <span className={classes.label}>{label}</span>
      {value !== undefined && <span className={classes.value}>{chosen?.label ?? value}</span>}
      <IconChevronDown size={14} stroke={2} aria-hidden />
      <select
        aria-label={label}
        value={value ?? ""}
        onChange={(event) => onChoose(event.target.value || undefined)}
      >
        <option value="">Any</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
