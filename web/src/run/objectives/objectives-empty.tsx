import { Button } from "@mantine/core";
import { IconTargetArrow } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { CodeBlock } from "../../shared/code-block.tsx";
import { EmptyState } from "../../shared/empty-state.tsx";

const file = `apiVersion: runwright/v1
kind: Objective
name: checkout-latency
spec:
  service: checkout
  indicator:
    kind: latency               # or availability, ratio, …
    thresholdMilliseconds: 400
    source:
      type: prometheus          # or incidents, samples
      good: sum(rate(requests_bucket{le="0.4"}[{{.window}}]))
      total: sum(rate(requests_count[{{.window}}]))
  target: 99.5                  # or derived, from its estimates
  window: {rolling: 28d}
`;

/** Teaches the first objective: as a file, from OpenSLO, or here. */
export function ObjectivesEmpty({ mayWrite }: { mayWrite: boolean }) {
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={IconTargetArrow}
      title="Say how well a service must do"
      action={
        mayWrite && (
          <Button
            variant="default"
            onClick={() => void navigate({ to: "/new/$kind", params: { kind: "objective" } })}
          >
            New objective
          </Button>
        )
      }
    >
      <p>
        An objective names what counts as good, which share of it is enough, and over which time. Without any,
        a service’s availability target follows from its estimates alone. Keep objectives in files, bring
        those of OpenSLO in, or write them here.
      </p>
      <CodeBlock name="objectives.yaml" text={file} />
      <CodeBlock
        name="the commands"
        text={"runwright apply -f . --dry-run\nrunwright import openslo . --dry-run"}
      />
    </EmptyState>
  );
}
