import { Button } from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
import { CodeBlock } from "../../shared/code-block.tsx";
import { ErrorState } from "../../shared/error-state.tsx";
import { Instant } from "../../shared/instant.tsx";
import { Panel } from "../../shared/panel.tsx";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { TableSkeleton } from "../../shared/skeletons.tsx";
import classes from "./access.module.css";
import { useInvite, usePersonSignIn } from "./use-password.ts";

/** For administrators: whether a person can sign in, and an invitation that lets them. */
export function InvitePanel({ person: { id, name } }: { person: { id: string; name: string } }) {
  const known = usePersonSignIn(id);
  const invite = useInvite(id);
  return (
    <Panel title={`How ${name} signs in`}>
      {known.isPending && <TableSkeleton rows={1} />}
      {known.isError && <ErrorState error={known.error} onRetry={() => void known.refetch()} />}
      {invite.data ? (
        <div className={classes.made}>
          <output>
            {invite.data.mailed ? `It is on its way to ${name} by mail. You may also hand it` : "Hand this"}{" "}
            to {name} and to nobody else. It works once, until{" "}
            <Instant at={invite.data.expiresAt} format="short" />, and is shown only now.
          </output>
          <CodeBlock name="invitation" text={invite.data.link} />
        </div>
      ) : (
        known.data && (
          <>
            <p className={classes.quiet}>
              {known.data.hasPassword
                ? `${name} has a password. An invitation lets them choose a new one; with that, their sessions end.`
                : `${name} has no password yet. An invitation lets them choose one.`}
              {known.data.invitation && (
                <>
                  {" "}
                  {known.data.invitation.madeBy} invited them on{" "}
                  <Instant at={known.data.invitation.madeAt} format="short" />; that link holds until{" "}
                  <Instant at={known.data.invitation.expiresAt} format="short" />, and a new one ends it.
                </>
              )}
            </p>
            <Button
              className={classes.all}
              variant="default"
              leftSection={<IconKey size={15} stroke={1.75} aria-hidden />}
              loading={invite.isPending}
              onClick={() => invite.mutate()}
            >
              Invite to sign in
            </Button>
          </>
        )
      )}
      <ProblemNote error={invite.error} />
    </Panel>
  );
}
