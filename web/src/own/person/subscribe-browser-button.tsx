import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { asProblem, ProblemError } from "../../api/problem.ts";
import classes from "./contact-methods.module.css";
import { BrowserRefusal, browserName, canSubscribe, subscribeBrowser } from "./subscribe-browser.ts";
import { useAddMethod } from "./use-contact-methods.ts";
import { useMutation } from "@tanstack/react-query";

/** Subscribes the browser that the reader looks through; says why where it cannot be. */
export function SubscribeBrowser({ person, icon }: { person: string; icon: ReactNode }) {
  const add = useAddMethod(person);
  const subscribe = useMutation({
    mutationFn: async () => {
      const address = await subscribeBrowser();
      return add.mutateAsync({ channel: "web-push", address, label: browserName(navigator.userAgent) });
    },
  });
  const refusal =
    subscribe.error instanceof BrowserRefusal
      ? new ProblemError(subscribe.error.message, -1)
      : subscribe.error && asProblem(subscribe.error);
  if (!canSubscribe())
    return (
      <p className={classes.quiet}>
        This browser cannot show pages. On an iPhone, put Runwright on the home screen first.
      </p>
    );
  return (
    <>
      <Button leftSection={icon} loading={subscribe.isPending} onClick={() => subscribe.mutate()}>
        Reach me in this browser
      </Button>
      <ProblemNote error={refusal} />
    </>
  );
}
