import { ServiceLink, TeamLink } from "../../own/links.tsx";
import { ManagedBy } from "../../own/managed-by.tsx";
import { keepPercentTogether } from "../../shared/format/format-percentage.ts";
import { Panel } from "../../shared/panel.tsx";
import { sayDerived } from "./objective-words.ts";
import classes from "./objectives.module.css";
import type { Objective } from "./use-objectives.ts";

/** What an objective asks, beside what the estimates and the agreement say, and whose it is. */
export function ObjectiveAbout({ objective }: { objective: Objective }) {
  const { slug, service, ownerTeam, target, estimate, agreement, window, managedBy, labels } = objective;
  return (
    <Panel title="About">
      <dl className={classes.about}>
        <div>
          <dt>Service</dt>
          <dd>
            <ServiceLink service={service} />
          </dd>
        </div>
        <div>
          <dt>Target</dt>
          <dd>
            <strong>{keepPercentTogether(target.words)}</strong> {sayDerived(target)}
          </dd>
        </div>
        <div>
          <dt>Estimate</dt>
          <dd>
            {estimate === null ? "not made yet" : `${keepPercentTogether(estimate.words)} availability`}
          </dd>
        </div>
        <div>
          <dt>Agreement</dt>
          <dd>
            {agreement === null ? (
              "none recorded"
            ) : (
              <span>
                {keepPercentTogether(agreement.words)}
                {agreement.note && <span className={classes.quiet}>{agreement.note}</span>}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>Window</dt>
          <dd>{window.words}</dd>
        </div>
        <div>
          <dt>Team</dt>
          <dd>{ownerTeam ? <TeamLink team={ownerTeam} /> : "nobody: its service has no owner"}</dd>
        </div>
        <div>
          <dt>Managed by</dt>
          <dd>
            <ManagedBy by={managedBy} />
          </dd>
        </div>
        <div>
          <dt>In files</dt>
          <dd>
            <code>{slug}</code>
          </dd>
        </div>
        {Object.entries(labels).map(([label, values]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{values.join(", ")}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
