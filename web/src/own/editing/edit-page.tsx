import { useParams, useRouter } from "@tanstack/react-router";
import { ErrorState } from "../../shared/error-state.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { PageSkeleton } from "../../shared/skeletons.tsx";
import { tellDone } from "../../shared/undo.ts";
import { NotFoundPage } from "../../shell/not-found-page.tsx";
import { changedFields, mergeDrafts, specOf } from "./draft.ts";
import { DocumentForm } from "./document-form.tsx";
import { editKindOf, shownNameOf } from "./edit-kinds.ts";
import type { EditKind } from "./edit-kinds.ts";
import { FilesManage } from "./files-manage.tsx";
import classes from "./form.module.css";
import { ownerSection, sectionsOf } from "./kind-fields.ts";
import { LeavePanel } from "./leave-panel.tsx";
import { ChangedMeanwhile } from "./changed-meanwhile.tsx";
import { RemovePanel } from "./remove-panel.tsx";
import { useDraft } from "./use-draft.ts";
import { fetchDocument, putBack, useDocument, useSaveDocument } from "./use-document.ts";
import type { CatalogueDocument } from "./use-document.ts";

/** Edits one object of the catalogue, where the interface manages it and the reader may. */
export function EditPage() {
  const { kind: word, name } = useParams({ from: "/shell/edit/$kind/$name" });
  const kind = editKindOf(word);
  if (!kind) return <NotFoundPage />;
  return <EditBody key={`${word} ${name}`} kind={kind} name={name} />;
}

function EditBody({ kind, name }: { kind: EditKind; name: string }) {
  const document = useDocument(kind.kind, name);
  if (document.isPending) return <PageSkeleton />;
  if (document.isError)
    return (
      <>
        <PageHeader title={name} answer={`This ${kind.word} cannot be edited.`} />
        <ErrorState error={document.error} onRetry={() => void document.refetch()} />
      </>
    );
  const { data } = document;
  const shownName = shownNameOf(kind, data.spec) || name;
  if (data.managedBy === "code" && !data.retired)
    return (
      <>
        <FilesManage document={data} name={shownName} onHandedOver={() => void document.refetch()} />
        {kind.kind === "Person" && (
          <div className={classes.below}>
            <LeavePanel person={name} />
          </div>
        )}
      </>
    );
  if (!data.mayEdit.allowed)
    return (
      <PageHeader
        title={shownName}
        answer={`You may look at ${shownName}, and not edit it.`}
        detail={data.mayEdit.reason}
      />
    );
  return <EditForm kind={kind} document={data} />;
}

function EditForm({ kind, document }: { kind: EditKind; document: CatalogueDocument }) {
  const { name, spec, version } = document;
  const router = useRouter();
  const address = `${kind.kind}/${name}`;
  const {
    base,
    draft,
    version: readVersion,
    revived,
    set,
    forget,
  } = useDraft(address, { base: spec, version });
  const save = useSaveDocument();
  const shownName = shownNameOf(kind, spec) || name;
  const changed = changedFields(base, draft);
  const sections =
    kind.kind === "Service" && base["owner"] === undefined
      ? [ownerSection, ...sectionsOf.Service]
      : sectionsOf[kind.kind];
  const leave = () => router.history.push(kind.pageOf(name));
  const submit = (reason: string) =>
    save.mutate(
      { kind: kind.kind, name, spec: specOf(draft), version: readVersion, reason },
      {
        onSuccess: ({ changes }) => {
          forget();
          const fields = changes.map(({ field }) => field).join(", ");
          if (fields) tellDone(`${shownName} is saved: ${fields}.`, () => putBack(kind.kind, name, base));
          leave();
        },
      },
    );
  const startAgain = (from: CatalogueDocument, keepMine: boolean) => {
    save.reset();
    set({
      base: from.spec,
      draft: keepMine ? mergeDrafts(base, draft, from.spec) : from.spec,
      version: from.version,
    });
  };
  return (
    <>
      <PageHeader
        title={`Edit ${shownName}`}
        answer={`Edit ${shownName}: what you save holds at once.`}
        detail="Each change is in the history with your name, and can be undone."
      />
      <DocumentForm
        sections={sections}
        draft={draft}
        onChange={(next) => set({ base, draft: next, version: readVersion })}
        error={save.error}
        saving={save.isPending}
        ready={changed.length > 0}
        submitWords="Save"
        onSubmit={submit}
        onCancel={() => {
          forget();
          leave();
        }}
        before={
          <ChangedMeanwhile
            error={save.error}
            revived={revived && changed.length > 0}
            onResolve={async (keepMine) => startAgain(await fetchDocument(kind.kind, name), keepMine)}
          />
        }
        after={kind.kind === "Person" && <LeavePanel person={name} />}
      />
      <RemovePanel kind={kind} document={document} name={shownName} onRemoved={forget} />
    </>
  );
}
