import { Button } from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
import { CodeBlock } from "../../shared/code-block.tsx";
import { Instant } from "../../shared/instant.tsx";
import { Panel } from "../../shared/panel.tsx";
import { ProblemNote } from "../../shared/problem-note.tsx";
import classes from "./access.module.css";
import { useMakeSignInLink } from "./use-password.ts";

/** For administrators: lets a person choose their first password, or a new one. */
export function SignInLinkPanel({ person: { id, name } }: { person: { id: string; name: string } }) {
  const make = useMakeSignInLink(id);
  return (
    <Panel title={`How ${name} signs in`}>
      {make.data ? (
        <div className={classes.made}>
          <output>
            Hand this to {name} and to nobody else. It works once, until{" "}
            <Instant at={make.data.expiresAt} format="short" />, and is shown only now.
          </output>
          <CodeBlock name="sign-in link" text={make.data.url} />
        </div>
      ) : (
        <>
          <p className={classes.quiet}>
            A sign-in link lets {name} choose a password, the first or a new one; sessions of theirs end with
            that.
          </p>
          <Button
            className={classes.all}
            variant="default"
            leftSection={<IconKey size={15} stroke={1.75} aria-hidden />}
            loading={make.isPending}
            onClick={() => make.mutate()}
          >
            Make a sign-in link
          </Button>
        </>
      )}
      <ProblemNote error={make.error} />
    </Panel>
  );
}
