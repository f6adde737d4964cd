import { IconBellRinging } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import { CodeBlock } from "../../shared/code-block.tsx";
import { EmptyState } from "../../shared/empty-state.tsx";

const useFirstService = () =>
  useQuery({
    queryKey: ["services", "first"],
    queryFn: () => answer(api.GET("/api/v1/services", { params: { query: { limit: 1 } } })),
    staleTime: 300_000,
  });

/** The command that sends an alert as any PagerDuty Events v2 client does. */
export const curlLine = (origin: string, service: string): string =>
  `curl ${origin}/v2/enqueue -d '{
  "routing_key": "YOUR-API-KEY", "event_action": "trigger",
  "payload": {
    "summary": "Error rate above 20 %", "source": "my shell", "severity": "critical",
    "custom_details": { "service": "${service}" }
  }
}'`;

/** No incident has ever been: how to send the first alert, with a line to paste. */
export function FirstAlert() {
  const { data } = useFirstService();
  const service = data?.items[0]?.slug ?? "your-service";
  return (
    <EmptyState icon={IconBellRinging} title="Send the first alert">
      <p>
        An incident appears here within a second of its alert: who was paged and why, and what it costs. Paste
        this into a shell, with an API key of the scope alerts:write, which an administrator makes:
      </p>
      <CodeBlock name="Send an alert" text={curlLine(location.origin, service)} />
      <p>
        Whatever sends to PagerDuty (Events v2) can send here instead; Prometheus and Alertmanager send to{" "}
        <code>{location.origin}/api/v2/alerts</code>.
      </p>
    </EmptyState>
  );
}
