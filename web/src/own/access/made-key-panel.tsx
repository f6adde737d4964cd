import { Button } from "@mantine/core";
import { CodeBlock } from "../../shared/code-block.tsx";
import { Panel } from "../../shared/panel.tsx";
import classes from "./access.module.css";
import type { MadeKey } from "./use-api-keys.ts";

/** The secret of a new key, this once, and how a machine uses it. */
export function MadeKeyPanel({ made, onClose }: { made: MadeKey; onClose: () => void }) {
  return (
    <Panel title={`The key ${made.name}`}>
      <div className={classes.made}>
        <output>
          Copy it now: it is shown only this once. Runwright keeps a fingerprint of it and cannot tell it
          again.
        </output>
        <CodeBlock name="API key" text={made.key} />
        <CodeBlock
          name={made.scopes.includes("alerts:write") ? "a first alert" : "a first call"}
          text={exampleOf(made)}
        />
        <div>
          <Button onClick={onClose}>I have copied it</Button>
        </div>
      </div>
    </Panel>
  );
}

function exampleOf({ key, scopes }: MadeKey): string {
  const { origin } = globalThis.location;
  return scopes.includes("alerts:write")
    ? `curl ${origin}/api/v1/alerts -H "Authorization: Bearer ${key}" -d '{"summary": "a first alert", "severity": "info"}'`
    : `curl ${origin}/api/v1/services -H "Authorization: Bearer ${key}"`;
}
