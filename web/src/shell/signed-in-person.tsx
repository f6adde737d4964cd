import { ActionIcon, Tooltip } from "@mantine/core";
import { IconLogin2, IconLogout2 } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useSession, useSignOut } from "../session/use-session.ts";
import { PersonMenu } from "./person-menu.tsx";
import classes from "./signed-in-person.module.css";

/** The signed-in person with what is theirs, and sign-out; or the way to sign in. */
export function SignedInPerson({ onLeave }: { onLeave?: () => void }) {
  const { data: session } = useSession();
  const { mutate: signOut } = useSignOut();
  const navigate = useNavigate();
  if (!session)
    return (
      <Link to="/sign-in" className={classes.signIn}>
        <IconLogin2 size={17} stroke={1.75} aria-hidden />
        <span className={classes.name}>Sign in</span>
      </Link>
    );
  return (
    <div className={classes.person}>
      <PersonMenu session={session} {...(onLeave ? { onLeave } : {})} />
      <Tooltip label="Sign out">
        <ActionIcon
          aria-label="Sign out"
          onClick={() => signOut(undefined, { onSuccess: () => void navigate({ to: "/sign-in" }) })}
        >
          <IconLogout2 size={16} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
