const units = [
  { seconds: 604_800, one: "week", many: "weeks" },
  { seconds: 86_400, one: "day", many: "days" },
  { seconds: 3_600, one: "h", many: "h" },
  { seconds: 60, one: "min", many: "min" },
  { seconds: 1, one: "s", many: "s" },
] as const;

const split = (seconds: number) => {
  const whole = Math.round(Math.abs(seconds));
  return { sign: seconds < 0 && whole > 0 ? "−" : "", whole };
};

/** A duration as h:mm:ss, to the nearest second: 6048 → "1:40:48". */
export function clockDuration(seconds: number): string {
  const { sign, whole } = split(seconds);
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${sign}${Math.floor(whole / 3600)}:${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}`;
}

/** A duration in its two largest units, for sentences: 6048 → "1 h 40 min", 605 → "10 min 5 s". */
export function wordDuration(seconds: number): string {
  const { sign, whole } = split(seconds);
  const first = units.findIndex((unit) => whole >= unit.seconds);
  if (first === -1) return "0 s";
  const parts: string[] = [];
  let rest = whole;
  for (const unit of units.slice(first, first + 2)) {
    const count = Math.floor(rest / unit.seconds);
    rest -= count * unit.seconds;
    if (count > 0) parts.push(`${count} ${count === 1 ? unit.one : unit.many}`);
  }
  return sign + parts.join(" ");
}

/** The machine-readable form for a time element: 6048 → "PT6048S". */
export const isoDuration = (seconds: number): string => `PT${Math.max(0, Math.round(seconds))}S`;
