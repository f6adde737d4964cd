import type { Derivation } from "../../../../src/decide/selection/model/derivation.ts";
import type { Tone } from "../../shared/chip.tsx";
import { clockDuration, wordDuration } from "../../shared/format/format-duration.ts";
import { onCallLevelFaces } from "../../shared/on-call-level-badge.tsx";
import { operatingModelFaces } from "../../shared/operating-model-badge.tsx";
import classes from "./week-figure.module.css";

const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
const weekSeconds = 604_800;
const lenses = [300, 3_600, 21_600, 86_400, weekSeconds];

/** The shortest of some plain spans of which the slice takes three fifths at most. */
const lensFor = (seconds: number): number => lenses.find((lens) => seconds <= lens * 0.6) ?? weekSeconds;

/** A week to scale: who answers in it, and how much of it the service may be down, under a lens where it is small. */
export function WeekFigure({ derivation }: { derivation: Derivation }) {
  const { week, days30, quarter } = derivation.tolerableUnavailabilitySeconds;
  const lens = lensFor(week);
  const share = (seconds: number, of: number) => `${(seconds / of) * 100}%`;
  return (
    <figure className={classes.figure}>
      <WhoAnswers derivation={derivation} />
      <div className={classes.down}>
        <h3 className={classes.title}>It may be down {wordDuration(week)} a week</h3>
        <Days />
        <div className={classes.week} aria-hidden>
          <span className={classes.slice} style={{ width: `max(2px, ${share(week, weekSeconds)})` }} />
        </div>
        <svg className={classes.rays} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
          <path d={`M0 0 L${(lens / weekSeconds) * 100} 0 L100 10 L0 10 Z`} />
        </svg>
        <div className={classes.lens} aria-hidden>
          <span className={classes.slice} style={{ width: share(week, lens) }} />
          <span className={classes.lensLabel}>
            {clockDuration(week)} of{" "}
            {lens === 86_400 ? "a day" : wordDuration(lens).replace(/^1 h$/, "an hour")}
          </span>
        </div>
        <dl className={classes.figures}>
          <Figure label="a week" seconds={week} />
          <Figure label="30 days" seconds={days30} />
          <Figure label="a quarter" seconds={quarter} />
        </dl>
      </div>
    </figure>
  );
}

const Days = () => (
  <div className={classes.days} aria-hidden>
    {days.map((day) => (
      <span key={day}>{day}</span>
    ))}
  </div>
);

function Figure({ label, seconds }: { label: string; seconds: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{clockDuration(seconds)}</dd>
    </div>
  );
}

type Answerer = { tone: Tone; label: string; said: string; waits: boolean };

const nights = {
  none: { label: "Pages wait", said: "Out of hours nobody is woken" },
  domain: { label: "The domain’s schedule", said: "Out of hours its domain answers" },
  team: { label: "The team’s own schedule", said: "Its team answers at every hour" },
} as const;

function answerersOf({ operatingModel, onCallLevel }: Derivation): { working: Answerer; night: Answerer } {
  const { tone } = operatingModelFaces[operatingModel];
  if (operatingModel === "ops-run-it") {
    const operations = { tone, label: "Operations", said: "Operations answer at every hour", waits: false };
    return { working: operations, night: operations };
  }
  return {
    working: { tone, label: "The team", said: "", waits: false },
    night: {
      ...nights[onCallLevel],
      tone: onCallLevelFaces[onCallLevel].tone,
      waits: onCallLevel === "none",
    },
  };
}

/** Who answers through the week; working hours as most teams have them. */
function WhoAnswers({ derivation }: { derivation: Derivation }) {
  const { working, night } = answerersOf(derivation);
  const workingDays = working === night ? [] : days.slice(0, 5);
  return (
    <div>
      <h3 className={classes.title}>{night.said}</h3>
      <Days />
      <div className={classes.who} data-tone={night.tone} data-waits={night.waits} aria-hidden>
        {workingDays.map((day, index) => (
          <span
            key={day}
            className={classes.working}
            data-tone={working.tone}
            style={{ left: `${((index * 24 + 9) / 168) * 100}%`, width: `${(8.5 / 168) * 100}%` }}
          />
        ))}
      </div>
      <p className={classes.legend}>
        <span>
          <span className={classes.key} data-tone={working.tone} />
          {working.label}
          {working !== night && ", in working hours"}
        </span>
        {working !== night && (
          <span>
            <span className={classes.key} data-tone={night.tone} data-waits={night.waits} data-night />
            {night.label}, out of hours
          </span>
        )}
      </p>
    </div>
  );
}
