import { listed } from "../../shared/format/words.ts";
import { reasonWords } from "../../run/on-call/step-words.ts";
import type { NextAnswer } from "../../run/on-call/use-next-answer.ts";
import type { OnCallAnswer } from "../../run/on-call/use-on-call.ts";
import { DerivedFigure } from "../../shared/derived-figure.tsx";
import { wordDuration } from "../../shared/format/format-duration.ts";
import { keepPercentTogether } from "../../shared/format/format-percentage.ts";
import { Instant } from "../../shared/instant.tsx";
import { Percentage } from "../../shared/percentage.tsx";
import type { Reason } from "../../shared/reason-list.tsx";
import { ppmOfPercent } from "../service-words.ts";
import type { Service } from "../use-catalogue.ts";
import { reasonsOf } from "./derivation-reasons.ts";
import type { DerivationAnswer } from "./derivation-reasons.ts";

type ServiceSentenceProps = {
  service: Service;
  /** Null where nobody has estimated the service, undefined while unknown. */
  derivation: DerivationAnswer | null | undefined;
  onCall: OnCallAnswer | undefined;
  next: NextAnswer | null | undefined;
  /** Another instant than now that is asked about. */
  at: string | undefined;
};

/** How well the service must run, who answers and who is next; each figure opens to its reasons. */
export function ServiceSentence({ service, derivation, onCall, next, at }: ServiceSentenceProps) {
  return (
    <>
      {at !== undefined && (
        <>
          On <Instant at={at} format="short" />,{" "}
        </>
      )}
      {service.name} <Target derivation={derivation} />{" "}
      {onCall && <Answers onCall={onCall} next={next} zone={service.owner} />}
    </>
  );
}

function Target({ derivation }: Pick<ServiceSentenceProps, "derivation">) {
  if (derivation === undefined) return <>is in the catalogue.</>;
  if (derivation === null) return <>has no estimate yet.</>;
  const target = <Percentage ppm={ppmOfPercent(derivation.availabilityTarget)} />;
  return (
    <>
      is on{" "}
      <DerivedFigure
        name="Availability target"
        reasons={reasonsOf(derivation, "exposure-", "peak-")}
        after=":"
      >
        {target}
      </DerivedFigure>{" "}
      <DerivedFigure name="Tolerable unavailability" reasons={reasonsOf(derivation, "tolerable-")}>
        {wordDuration(derivation.tolerableUnavailabilitySeconds.week)}
      </DerivedFigure>{" "}
      a week.
    </>
  );
}

type AnswersProps = {
  onCall: OnCallAnswer;
  next: NextAnswer | null | undefined;
  zone: Service["owner"];
};

function Answers({ onCall, next, zone }: AnswersProps) {
  const [first] = onCall.steps;
  const owners = zone ? { ownerZone: zone.timeZone, ownerName: zone.name } : {};
  const after = next && (
    <>
      {" "}
      until <Instant at={next.at} format="short" {...owners} />, then {namesOf(next.answer)}
    </>
  );
  if (first)
    return (
      <>
        <DerivedFigure name="Who answers" reasons={whoReasons(onCall)}>
          {namesOf(onCall)}
        </DerivedFigure>{" "}
        {first.people.length === 1 ? "answers" : "answer"}
        {after}.
      </>
    );
  return (
    <>
      <DerivedFigure name="Why a page waits" reasons={whoReasons(onCall)}>
        Nobody is woken
      </DerivedFigure>
      {onCall.deferredUntil ? (
        <>
          : a page waits until <Instant at={onCall.deferredUntil} format="short" {...owners} />
          {next && <>, then {namesOf(next.answer)}</>}
        </>
      ) : null}
      .
    </>
  );
}

const namesOf = ({ steps }: OnCallAnswer): string =>
  steps[0] ? listed(steps[0].people.map(({ name }) => name)) : "nobody is woken";

const whoReasons = (onCall: OnCallAnswer): Reason[] => [
  { key: "reason", text: keepPercentTogether(reasonWords(onCall)) },
  ...onCall.warnings.map(({ code, message }) => ({ key: code, text: message })),
];
