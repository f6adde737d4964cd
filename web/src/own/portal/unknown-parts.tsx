import { Button } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { asProblem } from "../../api/problem.ts";
import classes from "./portal.module.css";
import type { usePortal } from "./use-portal.ts";

type UnknownPartsProps = {
  parts: ReturnType<typeof usePortal>["parts"];
  /** Too many services at once to ask who answers for each. */
  unanswered: boolean;
};

const names = {
  answers: "Who answers now",
  incidents: "Open incidents",
} as const;

/** Says which columns are empty because they could not be loaded, or because there are too many services at once. */
export function UnknownParts({ parts, unanswered }: UnknownPartsProps) {
  const failed = (["answers", "incidents"] as const).filter((name) => parts[name].isError);
  const [first] = failed;
  if (first !== undefined)
    return (
      <p className={classes.note} role="alert" data-tone="red">
        <IconAlertCircle size={16} stroke={2} aria-hidden />
        {failed.map((name) => names[name]).join(", ")}: not known at the moment (
        {asProblem(parts[first].error).message}).
        <Button
          variant="subtle"
          color="gray"
          onClick={() => failed.forEach((name) => void parts[name].refetch())}
        >
          Try again
        </Button>
      </p>
    );
  if (unanswered)
    return (
      <p className={classes.note}>Choose a domain or an owner to see who answers for its services now.</p>
    );
  return null;
}
