import { Button } from "@mantine/core";
import { IconShieldLock } from "@tabler/icons-react";
import classes from "./sign-in-page.module.css";

type SingleSignOnProps = { name: string; address: string; next: string };

/** The way to the organisation's own provider: a page of the server, which sends the browser on. */
export function SingleSignOn({ name, address, next }: SingleSignOnProps) {
  return (
    <>
      <Button
        component="a"
        variant="default"
        fullWidth
        href={`${address}?${new URLSearchParams({ next }).toString()}`}
        leftSection={<IconShieldLock size={17} stroke={1.75} aria-hidden />}
      >
        Sign in with {name}
      </Button>
      <p className={classes.or}>or with your password</p>
    </>
  );
}
