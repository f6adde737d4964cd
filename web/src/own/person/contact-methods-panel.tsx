import { ErrorState } from "../../shared/error-state.tsx";
import { Panel } from "../../shared/panel.tsx";
import { TableSkeleton } from "../../shared/skeletons.tsx";
import { Cautions } from "../cautions.tsx";
import { AddMethod } from "./add-method.tsx";
import classes from "./contact-methods.module.css";
import { MethodRow } from "./method-row.tsx";
import { useContactMethods } from "./use-contact-methods.ts";

type ContactMethodsPanelProps = {
  person: { id: string; name: string };
  /** Whether it is the reader's own page, or the reader may help with it. */
  mayEdit: boolean;
  own: boolean;
};

/** How a person is reached when a page comes, in their order; on one's own page with everything to change it. */
export function ContactMethodsPanel({ person, mayEdit, own }: ContactMethodsPanelProps) {
  const methods = useContactMethods(person.id);
  const title = own ? "How pages reach you" : `How pages reach ${person.name}`;
  return (
    <Panel title={title} area="reach" aside={own && "each is used in this order"}>
      {methods.isPending && <TableSkeleton rows={3} />}
      {methods.isError && <ErrorState error={methods.error} onRetry={() => void methods.refetch()} />}
      {methods.data && (
        <>
          <Cautions cautions={methods.data.warnings.map((text) => ({ code: text, text }))} />
          {methods.data.items.length === 0 && <p className={classes.quiet}>No way to reach them is known.</p>}
          <ol className={classes.methods}>
            {methods.data.items.map((method, index) => (
              <MethodRow key={method.id} person={person.id} method={method} mayEdit={mayEdit} place={index} />
            ))}
          </ol>
          {mayEdit && <AddMethod person={person.id} own={own} />}
        </>
      )}
    </Panel>
  );
}
