import { Button } from "@mantine/core";
import { CodeBlock } from "../../shared/code-block.tsx";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { Panel } from "../../shared/panel.tsx";
import { tellDone } from "../../shared/undo.ts";
import classes from "./form.module.css";
import { useHandOver } from "./use-document.ts";
import type { CatalogueDocument } from "./use-document.ts";

type FilesManageProps = { document: CatalogueDocument; name: string; onHandedOver: () => void };

/** What files manage is changed in them; how it is handed over to the interface. */
export function FilesManage({ document, name, onHandedOver }: FilesManageProps) {
  const handOver = useHandOver();
  const { kind, name: slug, mayEdit, file } = document;
  const act = () =>
    handOver.mutate(
      { kind, name: slug, to: "interface" },
      {
        onSuccess: () => {
          const back = () => handOver.mutateAsync({ kind, name: slug, to: "code" }).then(onHandedOver);
          tellDone(`${name} is managed by the interface now.`, back);
          onHandedOver();
        },
      },
    );
  return (
    <>
      <PageHeader
        title={name}
        answer={`${name} is managed by files: change its file, and apply it.`}
        detail="runwright apply makes this what the file says; what was edited here would be lost with the next apply."
      />
      <div className={classes.form}>
        <Panel title="Its file as it stands">
          <CodeBlock name={file.path} text={file.text} />
        </Panel>
        <Panel title="Or edit it here from now on">
          <div className={classes.fields}>
            <p>
              First take the document out of your files; an apply that still contains it would take it back.
            </p>
            <div>
              <Button
                variant="default"
                onClick={act}
                loading={handOver.isPending}
                disabled={!mayEdit.allowed}
              >
                Hand over to the interface
              </Button>
              {!mayEdit.allowed && <p className={classes.hint}>{mayEdit.reason}</p>}
            </div>
            <ProblemNote error={handOver.error} />
          </div>
        </Panel>
      </div>
    </>
  );
}
