import { IconChartArrowsVertical } from "@tabler/icons-react";
import { Instant } from "../../shared/instant.tsx";
import { MoneyText } from "../../shared/money-text.tsx";
import { Percentage } from "../../shared/percentage.tsx";
import { ppmOfPercent } from "../service-words.ts";
import type { DerivationAnswer } from "./derivation-reasons.ts";
import classes from "./service-page.module.css";

const phases = { lead: "is ahead", on: "is on", lag: "is just over" } as const;

/** The peak in force: what it raises, and until when. */
export function PeakNote({ peak }: { peak: NonNullable<DerivationAnswer["peak"]> }) {
  return (
    <p className={classes.peak} data-tone="amber">
      <IconChartArrowsVertical size={16} stroke={1.75} aria-hidden />
      <span>
        <strong>{peak.name}</strong> {phases[peak.phase]}: an hour costs{" "}
        <MoneyText {...peak.exposurePerHour} precision="estimate" /> until{" "}
        <Instant at={peak.lowersAt} format="short" />
        {peak.raisesTarget && (
          <>
            ; usually <Percentage ppm={ppmOfPercent(peak.usual.availabilityTarget)} />
          </>
        )}
        .
      </span>
    </p>
  );
}
