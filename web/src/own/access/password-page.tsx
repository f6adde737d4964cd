import { useSession } from "../../session/use-session.ts";
import { PageHeader } from "../../shared/page-header.tsx";
import { PageSkeleton } from "../../shared/skeletons.tsx";
import classes from "./access.module.css";
import { AccessTabs } from "./access-tabs.tsx";
import { ChangePasswordPanel } from "./change-password-panel.tsx";
import { FirstPasswordPanel } from "./first-password-panel.tsx";

/** Whether the reader has a password, and how it is changed. */
export function PasswordPage() {
  const { data: session } = useSession();
  if (!session) return <PageSkeleton />;
  const { person, hasPassword } = session;
  return (
    <>
      <PageHeader
        title="Password"
        answer={
          hasPassword
            ? `You sign in as ${person.email} with a password.`
            : "You have no password: you sign in by single sign-on."
        }
        detail={
          hasPassword && "Changing it signs you out everywhere else, and ends every link that waits for you."
        }
      />
      <AccessTabs />
      <div className={classes.stack}>
        {hasPassword ? <ChangePasswordPanel reader={person} /> : <FirstPasswordPanel email={person.email} />}
      </div>
    </>
  );
}
