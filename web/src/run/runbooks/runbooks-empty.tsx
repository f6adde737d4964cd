import { Button } from "@mantine/core";
import { IconNotebook } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { CodeBlock } from "../../shared/code-block.tsx";
import { EmptyState } from "../../shared/empty-state.tsx";

const file = `---
apiVersion: runwright/v1
kind: Runbook
name: checkout-errors
service: checkout               # or services: [checkout, payments]
alerts: [HighErrorRate]         # names, or labels: {class: disk-full}; without them for all of the service
---

# Checkout fails

What customers see, and from which threshold on it counts.

1. How to make sure.
2. What to do first.
3. When it is over.
`;

/** Teaches the first runbook: as a file, or here. */
export function RunbooksEmpty({ mayWrite }: { mayWrite: boolean }) {
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={IconNotebook}
      title="Write down what to do, while nobody is in a hurry"
      action={
        mayWrite && (
          <Button
            variant="default"
            onClick={() => void navigate({ to: "/new/$kind", params: { kind: "runbook" } })}
          >
            New runbook
          </Button>
        )
      }
    >
      <p>
        A runbook is Markdown with a few lines above it that say for which service and which alerts it is.
        Whoever is woken by such an alert finds it in the incident room. Keep it in the service’s repository
        and apply it with the catalogue, or write it here.
      </p>
      <CodeBlock name="checkout-errors.md" text={file} />
      <CodeBlock name="the command" text="runwright apply -f . --dry-run" />
    </EmptyState>
  );
}
