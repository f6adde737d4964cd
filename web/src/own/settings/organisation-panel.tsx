import { Button } from "@mantine/core";
import { useState } from "react";
import { ErrorState } from "../../shared/error-state.tsx";
import { Panel } from "../../shared/panel.tsx";
import { TableSkeleton } from "../../shared/skeletons.tsx";
import { tellDone } from "../../shared/undo.ts";
import { ChangedMeanwhile } from "../editing/changed-meanwhile.tsx";
import { changedFields, mergeDrafts, specOf } from "../editing/draft.ts";
import { DocumentForm } from "../editing/document-form.tsx";
import type { Section } from "../editing/form-fields.ts";
import { ManagedBy } from "../managed-by.tsx";
import {
  fetchDocument,
  putBack,
  useDocument,
  useHandOver,
  useSaveDocument,
} from "../editing/use-document.ts";
import type { CatalogueDocument } from "../editing/use-document.ts";
import type { Organisation } from "../use-organisation.ts";
import classes from "./settings.module.css";

const named = (path: string, label: string) => ({ path, label, input: "one" as const, of: "team" as const });

export const organisationSections: Section[] = [
  {
    title: "Organisation",
    fields: [
      { path: "displayName", label: "Name", input: "text", maxLength: 200 },
      {
        path: "locale",
        label: "Language of amounts and dates in messages",
        hint: "A language tag, such as en-GB.",
        input: "text",
      },
      named("operationsBridge", "Operations bridge"),
      named("applicationSupport", "Application support"),
      named("incidentManagement", "Incident management"),
      named("databaseAdministration", "Database administration"),
      named("catchAllTeam", "Team for alerts that match no service"),
      {
        path: "pagedAtLevelNone",
        label: "Kinds of incident that page even at level none",
        hint: "One a line, such as security.",
        input: "texts",
      },
    ],
  },
];

const teams: [keyof Organisation, string][] = [
  ["operationsBridge", "Operations bridge"],
  ["applicationSupport", "Application support"],
  ["incidentManagement", "Incident management"],
  ["databaseAdministration", "Database administration"],
  ["catchAllTeam", "Alerts that match no service"],
];

type OrganisationPanelProps = {
  organisation: Organisation;
  closed: string | null;
  editing: boolean;
  onEdit: (editing: boolean) => void;
};

/** Who the organisation is, and the teams that it names for everybody. */
export function OrganisationPanel({ organisation, closed, editing, onEdit }: OrganisationPanelProps) {
  if (editing) return <OrganisationEditor slug={organisation.slug} onClose={() => onEdit(false)} />;
  return (
    <Panel
      title="Organisation"
      aside={
        <Button
          variant="default"
          size="compact-sm"
          aria-label="Change: organisation"
          disabled={closed !== null}
          title={closed ?? undefined}
          onClick={() => onEdit(true)}
        >
          Change
        </Button>
      }
    >
      <dl className={classes.facts}>
        <dt>Name</dt>
        <dd>{organisation.name}</dd>
        <dt>Currency</dt>
        <dd>{organisation.currency}; every amount is held in it, so it stays</dd>
        {teams.map(([field, label]) => (
          <Fact key={field} label={label} value={organisation[field] as string | null} />
        ))}
        <dt>Kept in</dt>
        <dd>
          <ManagedBy by={organisation.managedBy} />
        </dd>
      </dl>
    </Panel>
  );
}

function Fact({ label, value }: { label: string; value: string | null }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value ?? "nobody yet"}</dd>
    </>
  );
}

function OrganisationEditor({ slug, onClose }: { slug: string; onClose: () => void }) {
  const document = useDocument("Organisation", slug);
  if (document.isPending) return <TableSkeleton rows={4} />;
  if (document.isError) return <ErrorState error={document.error} onRetry={() => void document.refetch()} />;
  return <OrganisationForm document={document.data} onClose={onClose} />;
}

function OrganisationForm({ document, onClose }: { document: CatalogueDocument; onClose: () => void }) {
  const { kind, name } = document;
  const [read, setRead] = useState(document);
  const [draft, setDraft] = useState<Record<string, unknown>>(document.spec);
  const save = useSaveDocument();
  const resolve = async (keepMine: boolean) => {
    const theirs = await fetchDocument(kind, name);
    save.reset();
    setDraft(keepMine ? mergeDrafts(read.spec, draft, theirs.spec) : theirs.spec);
    setRead(theirs);
  };
  const submit = (reason: string) =>
    save.mutate(
      { kind, name, spec: specOf(draft), version: read.version, reason },
      {
        onSuccess: () => {
          tellDone("The organisation is saved.", () => putBack(kind, name, read.spec));
          onClose();
        },
      },
    );
  return (
    <DocumentForm
      sections={organisationSections}
      draft={draft}
      onChange={setDraft}
      error={save.error}
      saving={save.isPending}
      ready={changedFields(read.spec, draft).length > 0}
      submitWords="Save"
      onSubmit={submit}
      onCancel={onClose}
      before={<ChangedMeanwhile error={save.error} revived={false} onResolve={resolve} />}
    />
  );
}

/** The way from files to the interface, for an organisation whose settings shall be edited here. */
export function HandOverNote({ slug, mayEdit }: { slug: string; mayEdit: boolean }) {
  const handOver = useHandOver();
  const act = (to: "interface" | "code") => handOver.mutateAsync({ kind: "Organisation", name: slug, to });
  const onClick = async () => {
    await act("interface");
    tellDone("The organisation is managed by the interface now.", () => act("code"));
  };
  return (
    <section className={classes.managed} data-tone="slate">
      <p>
        Files manage the organisation: change its document and apply it. To decide here, take the document out
        of the files and hand it over.
      </p>
      {mayEdit && (
        <Button
          variant="default"
          size="compact-sm"
          loading={handOver.isPending}
          onClick={() => void onClick()}
        >
          Hand over to the interface
        </Button>
      )}
    </section>
  );
}
