import { Button } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { ProblemNote } from "../../shared/problem-note.tsx";
import classes from "./contact-methods.module.css";
import { useTestPage } from "./use-contact-methods.ts";
import type { ContactMethod } from "./use-contact-methods.ts";

const outcomes = {
  "handed-over": "Handed over",
  retry: "Not taken now",
  refused: "Refused",
  gone: "It takes no messages any more",
} as const;

/** Sends a page that says that it is a test, and tells what became of it. */
export function TestPageButton({ person, method }: { person: string; method: ContactMethod }) {
  const test = useTestPage(person, method.id);
  const seconds = test.data && (test.data.tookMilliseconds / 1000).toFixed(1);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconSend size={14} />}
        loading={test.isPending}
        onClick={() => test.mutate(undefined)}
      >
        Test page
      </Button>
      {test.data && (
        <output className={classes.outcome} data-tone={test.data.outcome === "handed-over" ? "green" : "red"}>
          <strong>{outcomes[test.data.outcome]}</strong> after {seconds} s: {test.data.answer}
        </output>
      )}
      <ProblemNote error={test.error} />
    </>
  );
}
