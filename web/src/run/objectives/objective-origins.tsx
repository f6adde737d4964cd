import { CodeBlock } from "../../shared/code-block.tsx";
import { Instant } from "../../shared/instant.tsx";
import { Panel } from "../../shared/panel.tsx";
import classes from "./objectives.module.css";
import type { Objective } from "./use-objectives.ts";

const sourceWords: Readonly<Record<string, string>> = { openslo: "OpenSLO" };

/** Where an import found it, and what it said that has no place here; nothing where no import made it. */
export function ObjectiveOrigins({ objective }: { objective: Objective }) {
  const { origins, annotations, extensions } = objective;
  const notes = Object.entries(annotations);
  const hasExtensions = Object.keys(extensions).length > 0;
  if (origins.length === 0 && notes.length === 0 && !hasExtensions) return null;
  return (
    <Panel title="Where it came from">
      <div className={classes.figures}>
        {origins.map(({ source, reference, file, line, importedAt }) => (
          <p key={reference}>
            {sourceWords[source] ?? source}, <code>{`${file}:${line}`}</code>, <Instant at={importedAt} />
          </p>
        ))}
        {notes.length > 0 && (
          <dl className={classes.notes}>
            {notes.map(([name, text]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        )}
        {hasExtensions && <CodeBlock name="Said besides" text={JSON.stringify(extensions, null, 2)} />}
      </div>
    </Panel>
  );
}
