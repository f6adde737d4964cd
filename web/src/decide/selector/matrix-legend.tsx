import { operatingModelFaces } from "../../shared/operating-model-badge.tsx";
import { OperatingModelBadge } from "../../shared/operating-model-badge.tsx";
import type { OperatingModel } from "../../../../src/own/organisation/model/bands.ts";
import classes from "./selector-page.module.css";

const models = Object.keys(operatingModelFaces) as OperatingModel[];

/** What the matrix's colours and words mean. */
export function MatrixLegend() {
  return (
    <div className={classes.legend}>
      {models.map((model) => (
        <OperatingModelBadge key={model} model={model} />
      ))}
      <span>In the cells: who answers out of hours.</span>
    </div>
  );
}
