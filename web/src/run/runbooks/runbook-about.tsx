import { ServiceLink, TeamLink } from "../../own/links.tsx";
import { ManagedBy } from "../../own/managed-by.tsx";
import { Panel } from "../../shared/panel.tsx";
import { AlertNames } from "./runbook-columns.tsx";
import classes from "./runbook-page.module.css";
import type { Runbook } from "./use-runbooks.ts";

/** What a runbook is for, and whose it is. */
export function RunbookAbout({
  runbook: { slug, services, alerts, owner, managedBy },
}: {
  runbook: Runbook;
}) {
  return (
    <Panel title="About">
      <dl className={classes.about}>
        <div>
          <dt>For</dt>
          <dd>
            {services.map((service) => (
              <ServiceLink key={service.slug} service={service} />
            ))}
          </dd>
        </div>
        <div>
          <dt>Alerts</dt>
          <dd>
            <AlertNames alerts={alerts} />
          </dd>
        </div>
        <div>
          <dt>Kept by</dt>
          <dd>{owner ? <TeamLink team={owner} /> : "nobody: its service has no owner"}</dd>
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
      </dl>
    </Panel>
  );
}
