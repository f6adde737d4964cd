import { relativeInstant, shortInstant } from "../../shared/format/format-instant.ts";
import classes from "./incident-columns.module.css";
import type { IncidentSummary } from "./incident-types.ts";
import { withoutService } from "./page-reason.ts";
import { useServerNow } from "./server-time.ts";

type Answering = Pick<
  IncidentSummary,
  "state" | "acknowledgedBy" | "acknowledgedAt" | "deferredUntil" | "pagedAt" | "pageReason" | "service"
>;

/** Who is on an incident, or how far the asking for somebody has come; and when, or why. */
export function sayWhoAnswers(incident: Answering, now: Date): { who: string; more: string } {
  const { acknowledgedBy, acknowledgedAt, deferredUntil, pagedAt, state } = incident;
  const ago = (at: string) => relativeInstant(new Date(at), now);
  if (acknowledgedBy)
    return { who: acknowledgedBy.name, more: acknowledgedAt ? `acknowledged ${ago(acknowledgedAt)}` : "" };
  if (state !== "triggered")
    return { who: acknowledgedAt ? "By the alert's sender" : "Nobody acknowledged", more: "" };
  const why = withoutService(incident);
  if (deferredUntil) return { who: `Waits until ${shortInstant(new Date(deferredUntil), now)}`, more: why };
  return pagedAt ? { who: `Paged ${ago(pagedAt)}`, more: why } : { who: "Nobody was paged", more: why };
}

/** The same as one text, to sort, filter and export by. */
export const whoAnswersText = (incident: IncidentSummary): string =>
  Object.values(sayWhoAnswers(incident, new Date(incident.loss.asOf)))
    .filter(Boolean)
    .join(", ");

/** The same in two lines. */
export function WhoAnswers({ incident }: { incident: IncidentSummary }) {
  const now = useServerNow("minute");
  const { who, more } = sayWhoAnswers(incident, now);
  return (
    <div className={classes.two}>
      <span>{who}</span>
      {more && (
        <span className={`${classes.under} ${classes.long}`} title={more}>
          {more}
        </span>
      )}
    </div>
  );
}
