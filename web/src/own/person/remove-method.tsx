import { Button } from "@mantine/core";
import { ProblemNote } from "../../shared/problem-note.tsx";
import classes from "./contact-methods.module.css";
import { useRemoveMethod } from "./use-contact-methods.ts";
import type { ContactMethod } from "./use-contact-methods.ts";

type RemoveMethodProps = { person: string; method: ContactMethod; name: string; onDone: () => void };

/** Says what is lost, since an address has to be confirmed anew and a signing secret does not come back. */
export function RemoveMethod({ person, method, name, onDone }: RemoveMethodProps) {
  const remove = useRemoveMethod(person, method.id);
  const lost = method.channel === "webhook" ? "; its signing secret is lost" : "";
  return (
    <div className={classes.below}>
      <p>
        Pages will no longer reach {name}, and those on their way there are dropped{lost}.
      </p>
      <div className={classes.line}>
        <Button
          color="red"
          loading={remove.isPending}
          onClick={() => remove.mutate(undefined)}
          data-autofocus
        >
          Remove
        </Button>
        <Button variant="default" onClick={onDone}>
          Keep
        </Button>
      </div>
      <ProblemNote error={remove.error} />
    </div>
  );
}
