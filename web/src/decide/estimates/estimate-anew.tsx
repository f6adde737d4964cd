import { IconCalculator } from "@tabler/icons-react";
import { Suspense, lazy, useState } from "react";
import { useSession } from "../../session/use-session.ts";
import { CodeBlock } from "../../shared/code-block.tsx";
import { MayButton } from "../may-button.tsx";
import { whyNotEstimate } from "../may-estimate.ts";
import type { Estimated } from "../may-estimate.ts";
import { estimateYaml } from "./estimate-fields.ts";
import classes from "./estimates.module.css";
import type { Estimate } from "./use-estimates.ts";

const EstimateDialog = lazy(async () => ({
  default: (await import("./estimate-dialog.tsx")).EstimateDialog,
}));

type EstimateAnewProps = {
  service: { slug: string; name: string };
  estimated: Estimated;
  managedBy: "code" | "interface";
  now: Estimate | undefined;
};

/** The way to new estimates: a form, or the lines of the file that says them. */
export function EstimateAnew({ service, estimated, managedBy, now }: EstimateAnewProps) {
  const { data: session } = useSession();
  const [opened, setOpened] = useState(false);
  if (managedBy === "code")
    return (
      <details className={classes.file}>
        <summary>Estimate anew in its file</summary>
        <p>Files manage {service.name}: change these lines, and apply them.</p>
        <CodeBlock name={`${service.slug}.yaml`} text={estimateYaml(service.slug, now)} />
      </details>
    );
  return (
    <div className={classes.act}>
      <MayButton
        reason={whyNotEstimate(session, estimated)}
        icon={<IconCalculator size={15} />}
        onClick={() => setOpened(true)}
      >
        {now ? "Estimate anew" : "Estimate it"}
      </MayButton>
      <Suspense>
        {opened && <EstimateDialog service={service} now={now} onClose={() => setOpened(false)} />}
      </Suspense>
    </div>
  );
}
