import { IconAlertTriangle } from "@tabler/icons-react";
import { keepPercentTogether } from "../shared/format/format-percentage.ts";
import classes from "./cautions.module.css";

type CautionsProps = { cautions: readonly { code: string; text: string }[] };

/** What ought to be thought about or mended; nothing where there is nothing. */
export function Cautions({ cautions }: CautionsProps) {
  if (cautions.length === 0) return null;
  return (
    <ul className={classes.list}>
      {cautions.map(({ code, text }) => (
        <li key={`${code} ${text}`}>
          <IconAlertTriangle size={16} stroke={2} aria-label="Caution" />
          <span>{keepPercentTogether(text)}</span>
        </li>
      ))}
    </ul>
  );
}
