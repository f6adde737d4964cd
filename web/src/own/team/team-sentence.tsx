import { counted, listed } from "../../shared/format/words.ts";
import { firstNames, groupAnswers } from "../../run/on-call/say-answers.ts";
import type { AnswerGroup } from "../../run/on-call/say-answers.ts";
import type { OnCallAnswer } from "../../run/on-call/use-on-call.ts";
import { Instant } from "../../shared/instant.tsx";
import type { Team } from "../use-catalogue.ts";

type TeamSentenceProps = { team: Team; answers: readonly OnCallAnswer[] };

/** What the team owns and who answers for that now. */
export function TeamSentence({ team, answers }: TeamSentenceProps) {
  const { name, services, members } = team;
  const owns = services.length === 0 ? "no service" : listed(services.map((service) => service.name));
  const groups = groupAnswers(answers);
  return (
    <>
      {name}: {counted(members.length, "member")}, {services.length === 0 ? owns : `who own ${owns}`}.{" "}
      {groups.map((group, index) => (
        <span key={group.services.join(" ")}>
          {index > 0 && "; "}
          <Group group={group} named={groups.length > 1} />
        </span>
      ))}
      {groups.length > 0 && "."}
    </>
  );
}

function Group({ group: { answer, services }, named }: { group: AnswerGroup; named: boolean }) {
  const several = (answer.steps[0]?.people.length ?? 0) > 1;
  if (answer.steps.length > 0)
    return (
      <>
        {firstNames(answer)} {several ? "answer" : "answers"} {named ? `for ${listed(services)}` : "now"}
      </>
    );
  return (
    <>
      {named ? `pages of ${listed(services)} wait` : "Pages wait"}
      {answer.deferredUntil && (
        <>
          {" "}
          until <Instant at={answer.deferredUntil} format="short" />
        </>
      )}
    </>
  );
}
