import { Button, Modal } from "@mantine/core";
import { IconCalculator } from "@tabler/icons-react";
import { useState } from "react";
import type { BandsInCurrency } from "../../../../src/decide/selection/model/default-bands.ts";
import { formatMajor } from "../../../../src/lib/money.ts";
import { useService } from "../../own/use-catalogue.ts";
import type { Service } from "../../own/use-catalogue.ts";
import { useSession } from "../../session/use-session.ts";
import { CodeBlock } from "../../shared/code-block.tsx";
import { ErrorState } from "../../shared/error-state.tsx";
import { SearchPicker } from "../../shared/search-picker.tsx";
import type { Picked } from "../../shared/search-picker.tsx";
import { TableSkeleton } from "../../shared/skeletons.tsx";
import { EstimateDialog } from "../estimates/estimate-dialog.tsx";
import { estimateYaml } from "../estimates/estimate-fields.ts";
import type { BeginWith } from "../estimates/estimate-fields.ts";
import { whyNotEstimate } from "../may-estimate.ts";
import { useEstate } from "../use-estate.ts";
import type { ServiceSketch } from "./selector-state.ts";
import classes from "./use-for-service.module.css";

type UseForServiceProps = { sketch: ServiceSketch; bands: BandsInCurrency };

/** The way from two estimates that were tried to a service that keeps them: by a form, or by the lines of its file. */
export function UseForService({ sketch, bands: { currency } }: UseForServiceProps) {
  const [opened, setOpened] = useState(false);
  const tried: BeginWith = {
    exposurePerHour: { amount: formatMajor(sketch.exposurePerHourMinor, currency), currency },
    demand: sketch.demand,
  };
  return (
    <div className={classes.act}>
      <Button variant="default" leftSection={<IconCalculator size={15} />} onClick={() => setOpened(true)}>
        Use this for a service…
      </Button>
      {opened && <UseDialog sketch={sketch} tried={tried} onClose={() => setOpened(false)} />}
    </div>
  );
}

type UseDialogProps = { sketch: ServiceSketch; tried: BeginWith; onClose: () => void };

function UseDialog({ sketch, tried, onClose }: UseDialogProps) {
  const estate = useEstate(true);
  const [picked, setPicked] = useState<Picked | null>(null);
  const [estimating, setEstimating] = useState(false);
  const namesake = estate.data?.items.find(({ service }) => service.name === sketch.name)?.service;
  if (estimating && picked) return <EstimateDialog service={picked} now={tried} onClose={onClose} />;
  return (
    <Modal opened onClose={onClose} title="Use these estimates" closeButtonProps={{ "aria-label": "Close" }}>
      <div className={classes.dialog}>
        <SearchPicker
          kind="service"
          label="For which service?"
          value={picked}
          onChange={setPicked}
          suggested={namesake ? [{ slug: namesake.slug, name: namesake.name }] : []}
          inDialog
        />
        {picked && (
          <Way
            key={picked.slug}
            slug={picked.slug}
            sketch={sketch}
            tried={tried}
            onEstimate={() => setEstimating(true)}
          />
        )}
      </div>
    </Modal>
  );
}

type WayProps = { slug: string; sketch: ServiceSketch; tried: BeginWith; onEstimate: () => void };

/** What the reader can do for the service that they picked. */
function Way({ slug, sketch, tried, onEstimate }: WayProps) {
  const { data: session } = useSession();
  const { data: service, isPending, isError, error } = useService(slug);
  if (isPending) return <TableSkeleton rows={2} />;
  if (isError) return <ErrorState error={error} />;
  if (service.managedBy === "code")
    return (
      <>
        <p>Files manage {service.name}: put these lines into its file, and apply it.</p>
        <CodeBlock name={`${slug}.yaml`} text={estimateYaml(slug, tried)} />
      </>
    );
  const reason = whyNotEstimate(session, {
    owner: service.owner?.slug ?? null,
    foundational: service.kind === "foundational",
  });
  return (
    <>
      {service.kind !== sketch.kind && <OtherKind service={service} sketch={sketch} />}
      {reason === null ? (
        <div className={classes.end}>
          <Button onClick={onEstimate}>Estimate {service.name} like this…</Button>
        </div>
      ) : (
        <p>{reason}</p>
      )}
    </>
  );
}

const OtherKind = ({ service, sketch }: { service: Service; sketch: ServiceSketch }) => (
  <p>
    {service.name} is {service.kind}, and was tried here as {sketch.kind}: its cautions differ.
  </p>
);
