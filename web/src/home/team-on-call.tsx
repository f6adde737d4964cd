import { Link } from "@tanstack/react-router";
import { ServiceLink, TeamLink } from "../own/links.tsx";
import { useTeam } from "../own/use-catalogue.ts";
import { AnsweringNow } from "../run/on-call/answering-now.tsx";
import { reasonWords } from "../run/on-call/step-words.ts";
import { useOnCallAnswers } from "../run/on-call/use-on-call.ts";
import { ErrorState } from "../shared/error-state.tsx";
import { keepPercentTogether } from "../shared/format/format-percentage.ts";
import { Panel } from "../shared/panel.tsx";
import { TableSkeleton } from "../shared/skeletons.tsx";
import { groupAnswers } from "./group-answers.ts";
import type { AnswerGroup } from "./group-answers.ts";
import classes from "./team-on-call.module.css";

const shownServices = 4;

/** Who answers now for the services of one of the reader's teams. */
export function TeamOnCall({ team, readerId }: { team: string; readerId: string }) {
  const { data: about } = useTeam(team);
  const answers = useOnCallAnswers({ team });
  const groups = groupAnswers(answers.data ?? []);
  return (
    <Panel
      title={<>Who answers now for {about ? <TeamLink team={about} /> : team}</>}
      aside={<Link to="/on-call">On call</Link>}
    >
      {answers.isPending && <TableSkeleton rows={2} />}
      {answers.isError && !answers.data && (
        <ErrorState error={answers.error} onRetry={() => void answers.refetch()} />
      )}
      {answers.data?.length === 0 && (
        <p className={classes.why}>This team owns no service yet; a service's file names its owner.</p>
      )}
      <ul className={classes.list}>
        {groups.map((group) => (
          <GroupItem key={group.key} group={group} readerId={readerId} />
        ))}
      </ul>
    </Panel>
  );
}

function GroupItem({ group: { answer, services }, readerId }: { group: AnswerGroup; readerId: string }) {
  const mine = answer.steps[0]?.people.some(({ id }) => id === readerId) ?? false;
  const rest = services.length - shownServices;
  return (
    <li className={classes.group} data-mine={mine}>
      <p className={classes.who}>
        <AnsweringNow answer={answer} />
        {mine && <span className={classes.you}>you</span>}
      </p>
      <p className={classes.services}>
        {services.slice(0, shownServices).map((service) => (
          <ServiceLink key={service.slug} service={service} />
        ))}
        {rest > 0 && <span>and {rest} more</span>}
      </p>
      <p className={classes.why}>{keepPercentTogether(reasonWords(answer))}</p>
    </li>
  );
}
