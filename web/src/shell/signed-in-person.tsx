import { ActionIcon, Tooltip } from "@mantine/core";
import { IconLogin2, IconLogout2 } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useSession, useSignOut } from "../session/use-session.ts";
import classes from "./signed-in-person.module.css";

const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");

/** The signed-in person, with sign-out; or the way to sign in. */
export function SignedInPerson() {
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
  const { name, email } = session.person;
  return (
    <div className={classes.person}>
      <span className={classes.initials} aria-hidden>
        {initials(name)}
      </span>
      <span className={classes.name} title={[email, ...session.roles].join("\n")}>
        {name}
      </span>
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
