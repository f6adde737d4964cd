import { Button } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { CodeBlock } from "../../shared/code-block.tsx";
import { EmptyState } from "../../shared/empty-state.tsx";

const file = `apiVersion: runwright/v1
kind: Person
name: ada
spec: {email: ada@example.com, displayName: Ada, timeZone: Europe/London}
---
apiVersion: runwright/v1
kind: Team
name: bedroom
spec:
  fundedBy: product
  calendar:
    timeZone: Europe/London
    holidays: GB-ENG
    hours: {mon-fri: "09:00-17:30"}
  members: [{person: ada@example.com, roles: [developer]}]
---
apiVersion: runwright/v1
kind: Service
name: bedroom
spec:
  kind: digital
  owner: bedroom
  lifecycle: live
  exposurePerHour: 200000     # the most that an hour without it can cost
  demand: very-high           # how much customers ask for new features
`;

const commandsFor = (address: string) => `export RUNWRIGHT_URL=${address}
export RUNWRIGHT_API_KEY=…    # an administrator's key
runwright apply -f runwright.yaml --dry-run
runwright apply -f runwright.yaml
`;

/** Teaches the first file and the command that brings it here. */
export function PortalEmpty() {
  return (
    <EmptyState
      icon={IconFileText}
      title="Describe a person, a team and a service in a file, or here"
      action={
        <>
          <NewButton kind="team" />
          <NewButton kind="service" />
        </>
      }
    >
      <p>
        From the two estimates of a service everything else follows: its availability target, who runs it and
        who is woken. Keep the file in a repository; applying it again changes only what you changed.
      </p>
      <CodeBlock name="runwright.yaml" text={file} />
      <CodeBlock name="the commands" text={commandsFor(location.origin)} />
    </EmptyState>
  );
}

function NewButton({ kind }: { kind: "team" | "service" }) {
  const navigate = useNavigate();
  return (
    <Button variant="default" onClick={() => void navigate({ to: "/new/$kind", params: { kind } })}>
      New {kind}
    </Button>
  );
}
