import { ErrorState } from "../../shared/error-state.tsx";
import { keepPercentTogether } from "../../shared/format/format-percentage.ts";
import { Instant } from "../../shared/instant.tsx";
import { Panel } from "../../shared/panel.tsx";
import { TableSkeleton } from "../../shared/skeletons.tsx";
import { EscalationSteps } from "../../run/on-call/escalation-steps.tsx";
import { reasonWords } from "../../run/on-call/step-words.ts";
import type { NextAnswer } from "../../run/on-call/use-next-answer.ts";
import type { useOnCall } from "../../run/on-call/use-on-call.ts";
import { Cautions } from "../cautions.tsx";
import { PersonLink } from "../links.tsx";
import type { Service } from "../use-catalogue.ts";
import classes from "./service-page.module.css";

type WhoAnswersPanelProps = {
  onCall: ReturnType<typeof useOnCall>;
  next: NextAnswer | null | undefined;
  owner: Service["owner"];
};

/** Who is paged, in which order and why; or until when a page waits and who gets it then. */
export function WhoAnswersPanel({ onCall, next, owner }: WhoAnswersPanelProps) {
  return (
    <Panel title="Who answers" area="who">
      <Body onCall={onCall} next={next} owner={owner} />
    </Panel>
  );
}

function Body({ onCall, next, owner }: WhoAnswersPanelProps) {
  if (onCall.isPending) return <TableSkeleton rows={4} />;
  if (onCall.isError) return <ErrorState error={onCall.error} onRetry={() => void onCall.refetch()} />;
  const { steps, warnings } = onCall.data;
  const then = steps.length === 0 ? next?.answer.steps : undefined;
  return (
    <>
      <p className={classes.reason}>{keepPercentTogether(reasonWords(onCall.data))}</p>
      {steps.length > 0 ? <EscalationSteps steps={steps} /> : <p>Nobody is woken before that.</p>}
      {then && then.length > 0 && (
        <>
          <p className={classes.then}>Once it is due:</p>
          <EscalationSteps steps={then} />
        </>
      )}
      {next && steps.length > 0 && <NextLine next={next} owner={owner} />}
      <Cautions cautions={warnings.map(({ code, message }) => ({ code, text: message }))} />
    </>
  );
}

function NextLine({ next, owner }: { next: NextAnswer; owner: Service["owner"] }) {
  const [first] = next.answer.steps;
  const owners = owner ? { ownerZone: owner.timeZone, ownerName: owner.name } : {};
  return (
    <p className={classes.next}>
      From <Instant at={next.at} format="short" {...owners} />{" "}
      {first
        ? first.people.map((person, index) => (
            <span key={person.id}>
              {index > 0 && ", "}
              <PersonLink person={person} />
            </span>
          ))
        : "nobody: pages wait"}
    </p>
  );
}
