import { NativeSelect } from "@mantine/core";
import classes from "./composer.module.css";
import type { UpdateAudience } from "./incident-acts.ts";

const audiences: readonly { value: UpdateAudience; label: string }[] = [
  { value: "responders", label: "To responders" },
  { value: "stakeholders", label: "To stakeholders" },
  { value: "leadership", label: "To leadership" },
  { value: "everyone", label: "To everyone" },
];

const nexts = [
  { value: "15", label: "Next update in 15 min" },
  { value: "30", label: "Next update in 30 min" },
  { value: "60", label: "Next update in 1 hour" },
  { value: "0", label: "No next update promised" },
];

type UpdateOptionsProps = {
  audience: UpdateAudience;
  onAudience: (audience: UpdateAudience) => void;
  nextMinutes: number;
  onNextMinutes: (minutes: number) => void;
};

/** Whom an update tells, and when they hear next. */
export function UpdateOptions({ audience, onAudience, nextMinutes, onNextMinutes }: UpdateOptionsProps) {
  return (
    <div className={classes.options}>
      <NativeSelect
        size="xs"
        aria-label="Audience"
        data={audiences}
        value={audience}
        onChange={({ currentTarget }) => onAudience(currentTarget.value as UpdateAudience)}
      />
      <NativeSelect
        size="xs"
        aria-label="Next update"
        data={nexts}
        value={String(nextMinutes)}
        onChange={({ currentTarget }) => onNextMinutes(Number(currentTarget.value))}
      />
    </div>
  );
}
