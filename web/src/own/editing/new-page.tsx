import { TextInput } from "@mantine/core";
import { useParams, useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { asProblem } from "../../api/problem.ts";
import { suggestSlug } from "../../../../src/lib/slug.ts";
import { useSession } from "../../session/use-session.ts";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { Panel } from "../../shared/panel.tsx";
import { tellDone } from "../../shared/undo.ts";
import { NotFoundPage } from "../../shell/not-found-page.tsx";
import { problemsAt, specOf } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { DocumentForm } from "./document-form.tsx";
import { editKindOf, shownNameOf } from "./edit-kinds.ts";
import type { EditKind } from "./edit-kinds.ts";
import { wordsOf } from "./field-values.ts";
import classes from "./form.module.css";
import { sectionsOfNew } from "./kind-fields.ts";
import type { EditedKind } from "./kind-fields.ts";
import { whyNotBegin } from "./may-edit.ts";
import { useDraft } from "./use-draft.ts";
import { fetchDocument, useRemoveDocument, useSaveDocument } from "./use-document.ts";

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What a new one says before anything is typed. */
const beginnings: Record<EditedKind, Draft> = {
  Service: { kind: "digital", lifecycle: "pre-production" },
  Team: {
    kind: "product",
    fundedBy: "product",
    calendar: { timeZone: zone, hours: { "mon-fri": "09:00-17:00" } },
  },
  Domain: { basis: "customer-journey" },
  Person: { timeZone: zone },
  Objective: { indicator: { kind: "availability" }, window: { rolling: "28d" } },
  Runbook: {
    body: `What customers see, and from which threshold on it counts.

1. How to make sure.
2. What to do first.
3. When it is over.
4. Whom to call in when that does not help.
`,
  },
};

const answers: Record<EditedKind, string> = {
  Service: "A new service: what it is, and which one team owns it.",
  Team: "A new team: who is in it, when it works, and who pays.",
  Domain: "A new domain: a group of sibling teams.",
  Person: "A new person: who they are and where their clock stands.",
  Objective: "A new objective: what counts as good, which share of it is enough, and over which time.",
  Runbook: "A new runbook: what to do, written down while nobody is in a hurry.",
};

/** Begins something new in the catalogue. */
export function NewPage() {
  const { kind: word } = useParams({ from: "/shell/new/$kind" });
  const kind = editKindOf(word);
  const { data: session } = useSession();
  if (!kind) return <NotFoundPage />;
  const reason = whyNotBegin(session, kind.kind);
  if (reason !== null)
    return (
      <PageHeader
        title={`New ${kind.word}`}
        answer={`You may not add ${kind.word === "objective" ? "an" : "a"} ${kind.word}.`}
        detail={reason}
      />
    );
  return <NewForm key={word} kind={kind} />;
}

function NewForm({ kind }: { kind: EditKind }) {
  const { owner, service } = useSearch({ from: "/shell/new/$kind" });
  const router = useRouter();
  const initial = {
    ...beginnings[kind.kind],
    ...(owner && kind.kind === "Service" ? { owner } : {}),
    ...(service && kind.kind === "Runbook" ? { services: [service] } : {}),
    ...(service && kind.kind === "Objective" ? { service } : {}),
  };
  const { draft, set, forget } = useDraft(`new ${kind.kind}`, { base: initial, version: null });
  const [typedSlug, setTypedSlug] = useState<string | null>(null);
  const save = useSaveDocument();
  const remove = useRemoveDocument();
  const displayName = shownNameOf(kind, draft);
  const name = typedSlug ?? suggestSlug(displayName);
  const problem = save.error ? asProblem(save.error) : null;
  // What was said of another name does not hold for this one.
  const nameProblems = problem && save.variables?.name === name ? problemsAt(problem.errors, "name") : [];
  const undo = async () => {
    const { version } = await fetchDocument(kind.kind, name);
    await remove.mutateAsync({ kind: kind.kind, name, version });
  };
  const submit = (reason: string) =>
    save.mutate(
      { kind: kind.kind, name, spec: specOf(draft), version: null, reason },
      {
        onSuccess: () => {
          forget();
          tellDone(`${displayName || name} is in the catalogue.`, undo);
          router.history.push(kind.pageOf(name));
        },
      },
    );
  return (
    <>
      <PageHeader title={`New ${kind.word}`} answer={answers[kind.kind]} />
      <DocumentForm
        sections={sectionsOfNew[kind.kind]}
        draft={draft}
        onChange={(next) => set({ base: initial, draft: next, version: null })}
        error={withoutName(save.error)}
        saving={save.isPending}
        ready={name !== ""}
        submitWords={`Add the ${kind.word}`}
        onSubmit={submit}
        onCancel={() => {
          forget();
          router.history.back();
        }}
        before={
          <Panel title="Its name in addresses and files">
            <div className={classes.fields}>
              <TextInput
                aria-label="Name in addresses and files"
                description="Lower-case letters, digits and hyphens; it stays. It follows from the name below until you type it."
                value={name}
                spellCheck={false}
                maxLength={63}
                {...(nameProblems.length === 0 ? {} : { error: wordsOf(nameProblems) })}
                onChange={({ currentTarget }) => setTypedSlug(currentTarget.value)}
              />
              {problem?.status === 409 && problem.errors.length === 0 && <ProblemNote error={save.error} />}
            </div>
          </Panel>
        }
      />
    </>
  );
}

/** The refusal without what is shown at the name already. */
function withoutName(error: unknown): unknown {
  const problem = error ? asProblem(error) : null;
  if (!problem || problem.errors.length === 0) return error;
  return problem.errors.every(({ path }) => path === "name") ? null : error;
}
