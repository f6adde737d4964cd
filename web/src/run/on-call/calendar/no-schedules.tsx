import { IconCalendarOff } from "@tabler/icons-react";
import { CodeBlock } from "../../../shared/code-block.tsx";
import { EmptyState } from "../../../shared/empty-state.tsx";

const file = `apiVersion: runwright/v1
kind: Schedule
name: home-out-of-hours
spec:
  for: {domain: home}          # or {team: bedroom}
  covers: out-of-hours         # or working-hours, or always
  layers:
    - name: primary
      timeZone: Europe/London
      start: 2026-01-05T09:00  # the first handover
      shift: 1w
      participants: [ada@example.com, lin@example.com, sam@example.com]
`;

/** Teaches the file that makes the first schedule. */
export const NoSchedules = () => (
  <EmptyState icon={IconCalendarOff} title="Describe who takes turns in a file">
    <p>
      Until there is a schedule, a page goes to the whole team. Write one for a team or for a domain and apply
      it with <code>runwright apply -f schedule.yaml</code>.
    </p>
    <CodeBlock name="schedule.yaml" text={file} />
  </EmptyState>
);
