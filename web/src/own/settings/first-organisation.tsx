import { IconBuilding } from "@tabler/icons-react";
import { useState } from "react";
import { suggestSlug } from "../../../../src/lib/slug.ts";
import { useSession } from "../../session/use-session.ts";
import { EmptyState } from "../../shared/empty-state.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { specOf } from "../editing/draft.ts";
import type { Draft } from "../editing/draft.ts";
import { DocumentForm } from "../editing/document-form.tsx";
import type { Section } from "../editing/form-fields.ts";
import { useSaveDocument } from "../editing/use-document.ts";

const sections: Section[] = [
  {
    title: "The organisation",
    fields: [
      { path: "displayName", label: "Name", input: "text", maxLength: 200 },
      {
        path: "currency",
        label: "Currency",
        hint: "ISO 4217, such as EUR. Every amount is held in it, so it stays.",
        input: "text",
      },
    ],
  },
];

/** Nobody has described the organisation: its first words, by an administrator. */
export function FirstOrganisation() {
  const { data: session } = useSession();
  const [draft, setDraft] = useState<Draft>({});
  const save = useSaveDocument();
  const displayName = typeof draft["displayName"] === "string" ? draft["displayName"] : "";
  const name = suggestSlug(displayName);
  const header = (
    <PageHeader
      title="Settings"
      answer="Nobody has described the organisation yet: its name and its currency come first."
      detail="Bands, thresholds and pay follow; until then the usual bands hold."
    />
  );
  if (!session?.roles.includes("administrator"))
    return (
      <>
        {header}
        <EmptyState icon={IconBuilding} title="An administrator describes the organisation">
          <p>Here, or with a document of kind Organisation that runwright apply brings.</p>
        </EmptyState>
      </>
    );
  return (
    <>
      {header}
      <DocumentForm
        sections={sections}
        draft={draft}
        onChange={setDraft}
        error={save.error}
        saving={save.isPending}
        ready={name !== ""}
        submitWords="Describe the organisation"
        onSubmit={(reason) =>
          save.mutate({ kind: "Organisation", name, spec: specOf(draft), version: null, reason })
        }
        onCancel={() => setDraft({})}
      />
    </>
  );
}
