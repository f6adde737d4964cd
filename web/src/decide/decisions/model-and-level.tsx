import { IconArrowRight } from "@tabler/icons-react";
import { OnCallLevelBadge, onCallLevelFaces } from "../../shared/on-call-level-badge.tsx";
import { OperatingModelBadge, operatingModelFaces } from "../../shared/operating-model-badge.tsx";
import classes from "./decisions.module.css";
import type { Decision } from "./use-decisions.ts";

type Figures = Pick<Decision["chosen"], "operatingModel" | "onCallLevel">;

/** A model and a level in words: "You Build It You Run It, domain out of hours". */
export const sayModelAndLevel = ({ operatingModel, onCallLevel }: Figures): string =>
  operatingModel === "ops-run-it"
    ? operatingModelFaces[operatingModel].label
    : `${operatingModelFaces[operatingModel].label}, ${onCallLevelFaces[onCallLevel].label.toLowerCase()}`;

function ModelAndLevel({ operatingModel, onCallLevel }: Figures) {
  return (
    <span className={classes.badges}>
      <OperatingModelBadge model={operatingModel} />
      {operatingModel === "you-build-it-you-run-it" && (
        <OnCallLevelBadge level={onCallLevel} format="short" />
      )}
    </span>
  );
}

/** What was chosen, beside what was derived where the two differ. */
export function DerivedAndChosen({ derived, chosen }: Pick<Decision, "derived" | "chosen">) {
  if (chosen.isDerived)
    return (
      <span className={classes.two}>
        <ModelAndLevel {...chosen} />
        <span className={classes.quiet}>as derived</span>
      </span>
    );
  return (
    <span className={classes.two}>
      <span className={classes.instead}>
        <span className={classes.quiet}>derived</span>
        <ModelAndLevel {...derived} />
      </span>
      <span className={classes.instead}>
        <IconArrowRight size={14} stroke={2} aria-hidden />
        <span className={classes.quiet}>chosen</span>
        <ModelAndLevel {...chosen} />
      </span>
    </span>
  );
}
