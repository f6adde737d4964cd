import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { counted } from "../../shared/format/words.ts";
import { Instant } from "../../shared/instant.tsx";
import { Panel } from "../../shared/panel.tsx";
import { tellDone } from "../../shared/undo.ts";
import { PolicyValue } from "./policy-value.tsx";
import classes from "./settings.module.css";
import { decide, useWithdraw } from "./use-policies.ts";
import type { Policies, PolicyHistory, PolicyKind, PolicyVersion } from "./use-policies.ts";

type PolicyPanelProps = {
  kind: PolicyKind;
  title: string;
  history: PolicyHistory;
  policies: Policies;
  /** Why the reader may not change it; null where they may. */
  closed: string | null;
  editing: boolean;
  onEdit: () => void;
  editor: ReactNode;
};

/** One thing that the organisation decides with dates: what holds now, what comes, what was. */
export function PolicyPanel(props: PolicyPanelProps) {
  const { kind, title, history, policies, closed, editing, onEdit, editor } = props;
  const { inForce, coming, past } = history;
  return (
    <Panel
      title={title}
      aside={
        !editing && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`Change: ${title.toLowerCase()}`}
            disabled={closed !== null}
            title={closed ?? undefined}
            onClick={onEdit}
          >
            Change
          </Button>
        )
      }
    >
      {editing ? (
        editor
      ) : (
        <div className={classes.policy}>
          <PolicyValue kind={kind} value={inForce?.value ?? null} policies={policies} />
          <p className={classes.by}>
            {inForce ? <DecidedBy version={inForce} /> : "Nobody has decided; the product's own holds."}
          </p>
        </div>
      )}
      {coming.length > 0 && <Coming kind={kind} versions={coming} policies={policies} closed={closed} />}
      {past.length > 0 && (
        <details className={classes.past}>
          <summary>{counted(past.length, "earlier decision")}</summary>
          <ol>
            {past.map((version) => (
              <li key={version.id}>
                <p className={classes.by}>
                  From <Instant at={version.effectiveFrom} format="short" />
                  {version.effectiveUntil && (
                    <>
                      {" "}
                      to <Instant at={version.effectiveUntil} format="short" />
                    </>
                  )}
                  , decided by {version.decidedBy}
                  {version.reason && <>: {version.reason}</>}
                </p>
                <PolicyValue kind={kind} value={version.value} policies={policies} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </Panel>
  );
}

function DecidedBy({ version }: { version: PolicyVersion }) {
  return (
    <>
      Since <Instant at={version.effectiveFrom} format="short" />, decided by {version.decidedBy}
      {version.reason && <>: {version.reason}</>}
    </>
  );
}

type ComingProps = {
  kind: PolicyKind;
  versions: readonly PolicyVersion[];
  policies: Policies;
  closed: string | null;
};

/** What holds from later on, each to be taken back until it does. */
function Coming({ kind, versions, policies, closed }: ComingProps) {
  const withdraw = useWithdraw(kind);
  const takeBack = ({ id, value, effectiveFrom, reason }: PolicyVersion) =>
    withdraw.mutate(id, {
      onSuccess: () =>
        tellDone("The decision is taken back.", () =>
          decide({ kind, value: value as Record<string, unknown> | null, effectiveFrom, reason }),
        ),
    });
  return (
    <section className={classes.coming}>
      {versions.map((version) => (
        <div key={version.id} className={classes.policy}>
          <h3>
            From <Instant at={version.effectiveFrom} format="short" />
          </h3>
          <PolicyValue kind={kind} value={version.value} policies={policies} />
          <p className={classes.by}>
            Decided by {version.decidedBy}
            {version.reason && <>: {version.reason}</>}
          </p>
          {closed === null && (
            <Button
              variant="default"
              size="compact-sm"
              loading={withdraw.isPending}
              onClick={() => takeBack(version)}
            >
              Take back
            </Button>
          )}
        </div>
      ))}
      <ProblemNote error={withdraw.error} />
    </section>
  );
}
