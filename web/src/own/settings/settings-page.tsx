import { useNavigate, useSearch } from "@tanstack/react-router";
import { asProblem } from "../../api/problem.ts";
import { counted } from "../../shared/format/words.ts";
import { ErrorState } from "../../shared/error-state.tsx";
import { MoneyText } from "../../shared/money-text.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { PageSkeleton } from "../../shared/skeletons.tsx";
import { useOrganisation } from "../use-organisation.ts";
import type { Organisation } from "../use-organisation.ts";
import { BandsEditor } from "./bands-editor.tsx";
import { FirstOrganisation } from "./first-organisation.tsx";
import { HandOverNote, OrganisationPanel } from "./organisation-panel.tsx";
import { PolicyPanel } from "./policy-panel.tsx";
import type { SettingsPart } from "./settings-address.ts";
import classes from "./settings.module.css";
import { LossEditor, RemunerationEditor } from "./simple-policies.tsx";
import { usePolicies } from "./use-policies.ts";
import type { Policies } from "./use-policies.ts";

/** What the organisation has decided once for everybody: what holds, what comes, what was. */
export function SettingsPage() {
  const policies = usePolicies();
  const organisation = useOrganisation(true);
  if (policies.isPending || organisation.isPending) return <PageSkeleton />;
  const error = policies.error ?? organisation.error;
  if (error && asProblem(error).status === 404) return <FirstOrganisation />;
  if (policies.isError || organisation.isError)
    return (
      <>
        <PageHeader title="Settings" answer="The settings cannot be shown." />
        <ErrorState error={error} onRetry={() => void policies.refetch()} />
      </>
    );
  return <SettingsBody policies={policies.data} organisation={organisation.data} />;
}

function SettingsBody({ policies, organisation }: { policies: Policies; organisation: Organisation }) {
  const { edit } = useSearch({ from: "/shell/settings" });
  const navigate = useNavigate({ from: "/settings" });
  const open = (part: SettingsPart | null) =>
    void navigate({ search: part ? { edit: part } : {}, resetScroll: false });
  const { currency, managedBy, mayEdit, bands, incidentLoss, remuneration, usualBands } = policies;
  const closed =
    managedBy === "code" ? "Files manage the organisation." : mayEdit.allowed ? null : mayEdit.reason;
  const editing = (part: SettingsPart) => closed === null && edit === part;
  const bandsInForce = bands.inForce?.value ?? usualBands;
  const common = (part: Exclude<SettingsPart, "organisation">) => ({
    kind: part,
    policies,
    closed,
    editing: editing(part),
    onEdit: () => open(part),
  });
  return (
    <>
      <PageHeader
        title="Settings"
        answer={<SettingsSentence policies={policies} organisation={organisation} />}
        detail="What is decided here holds for everybody, from its date on; nothing that was is overwritten."
      />
      <div className={classes.page}>
        {managedBy === "code" && <HandOverNote slug={organisation.slug} mayEdit={mayEdit.allowed} />}
        {managedBy === "interface" && closed !== null && <p className={classes.by}>{closed}</p>}
        <PolicyPanel
          {...common("bands")}
          title="Bands for exposure and demand"
          history={bands}
          editor={
            <BandsEditor
              value={bandsInForce}
              history={bands}
              currency={currency}
              onClose={() => open(null)}
            />
          }
        />
        <PolicyPanel
          {...common("incident-loss")}
          title="Incident-loss thresholds"
          history={incidentLoss}
          editor={
            <LossEditor
              value={incidentLoss.inForce?.value ?? {}}
              history={incidentLoss}
              onClose={() => open(null)}
            />
          }
        />
        <PolicyPanel
          {...common("remuneration")}
          title="How on-call is paid"
          history={remuneration}
          editor={
            <RemunerationEditor
              value={remuneration.inForce?.value ?? { standby: { per: "day" } }}
              history={remuneration}
              onClose={() => open(null)}
            />
          }
        />
        <OrganisationPanel
          organisation={organisation}
          closed={closed}
          editing={editing("organisation")}
          onEdit={(wanted) => open(wanted ? "organisation" : null)}
        />
      </div>
    </>
  );
}

function SettingsSentence({ policies, organisation }: { policies: Policies; organisation: Organisation }) {
  const { bands, usualBands, incidentLoss, remuneration, currency } = policies;
  const { exposureBands, demandBands } = bands.inForce?.value ?? usualBands;
  const loss = incidentLoss.inForce?.value;
  const coming = [bands, incidentLoss, remuneration].flatMap((history) => history.coming as object[]).length;
  return (
    <>
      {organisation.name} has {counted(exposureBands.length, "exposure band")} and{" "}
      {counted(Object.keys(demandBands).length, "demand band")}
      {loss && (
        <>
          ; an incident is major from <MoneyText amount={loss.high} currency={currency} />
        </>
      )}
      ; how on-call is paid is {remuneration.inForce?.value ? "decided" : "not decided"}.
      {coming > 0 && ` ${coming === 1 ? "One decision comes" : `${coming} decisions come`} into force later.`}
    </>
  );
}
