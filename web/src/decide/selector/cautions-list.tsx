import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import type { Derivation } from "../../../../src/decide/selection/model/derivation.ts";
import { keepPercentTogether } from "../../shared/format/format-percentage.ts";
import classes from "./cautions-list.module.css";

/** What to think about before accepting the result; a caution never blocks it. */
export function CautionsList({ derivation: { cautions } }: { derivation: Derivation }) {
  if (cautions.length === 0)
    return (
      <p className={classes.none}>
        <IconCheck size={16} stroke={2} aria-hidden />
        Nothing speaks against it.
      </p>
    );
  return (
    <ul className={classes.list}>
      {cautions.map(({ code, text }) => (
        <li key={code}>
          <IconAlertTriangle size={16} stroke={2} aria-label="Caution" />
          {keepPercentTogether(text)}
        </li>
      ))}
    </ul>
  );
}
