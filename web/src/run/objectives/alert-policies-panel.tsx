import { keepPercentTogether } from "../../shared/format/format-percentage.ts";
import { Panel } from "../../shared/panel.tsx";
import classes from "./objectives.module.css";
import type { Objective } from "./use-objectives.ts";

/** Alert policies as they were declared, in words. */
export function AlertPoliciesPanel({ policies }: { policies: Objective["alertPolicies"] }) {
  return (
    <Panel title="Alert policies" aside="declared; nobody is alerted by them yet">
      <ul className={classes.policies}>
        {policies.map(({ name, displayName, description, words }) => (
          <li key={name}>
            <strong>{displayName || name}</strong>
            {description && <p>{description}</p>}
            <ul>
              {words.map((line) => (
                <li key={line}>{keepPercentTogether(line)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
