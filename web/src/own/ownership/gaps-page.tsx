import { Button } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { Link, useNavigate, useSearch as useAddress } from "@tanstack/react-router";
import { EmptyState } from "../../shared/empty-state.tsx";
import { ErrorState } from "../../shared/error-state.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { Panel } from "../../shared/panel.tsx";
import { PageSkeleton } from "../../shared/skeletons.tsx";
import classes from "./gaps-page.module.css";
import { useGaps, type Gap } from "./use-ownership.ts";

/** What nobody looks after, and who should mend that. */
export function GapsPage() {
  const { kind } = useAddress({ from: "/shell/gaps" });
  const navigate = useNavigate();
  const gaps = useGaps(kind);
  if (gaps.isPending) return <PageSkeleton />;
  if (gaps.isError)
    return (
      <>
        <PageHeader title="Gaps" answer="The gaps cannot be shown at the moment." />
        <ErrorState error={gaps.error} onRetry={() => void gaps.refetch()} />
      </>
    );
  const { text, kinds, items, total } = gaps.data;
  const open = kinds.filter((one) => one.total > 0 && (kind === undefined || one.kind === kind));
  return (
    <>
      <PageHeader title="Gaps" answer={text} />
      {kind !== undefined && (
        <div className={classes.back}>
          <Button variant="default" size="compact-sm" onClick={() => void navigate({ to: "/gaps" })}>
            All kinds
          </Button>
        </div>
      )}
      {total === 0 && (
        <EmptyState icon={IconCircleCheck} title="Nothing is nobody's">
          <p>
            Services without an owner, teams without members, databases with two consumers, alerts that match
            no service and incidents that were passed around would be listed here, each with who should mend
            it.
          </p>
        </EmptyState>
      )}
      <div className={classes.kinds}>
        {open.map((one) => {
          const ofKind = items.filter((gap) => gap.kind === one.kind);
          return (
            <Panel
              key={one.kind}
              title={capital(one.label)}
              aside={
                one.total > ofKind.length && kind === undefined ? (
                  <Link to="/gaps" search={{ kind: one.kind }}>
                    All {one.total}
                  </Link>
                ) : (
                  String(one.total)
                )
              }
            >
              <ul className={classes.list}>
                {ofKind.map((gap) => (
                  <GapRow key={`${gap.subject} ${gap.text}`} gap={gap} />
                ))}
              </ul>
            </Panel>
          );
        })}
      </div>
    </>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function GapRow({ gap: { subject, text, owner, address } }: { gap: Gap }) {
  return (
    <li>
      <span className={classes.subject}>
        {address === null ? subject : <Link to={address}>{subject}</Link>}
      </span>
      <span className={classes.text}>{text}</span>
      <span className={classes.owner}>To mend: {owner}</span>
    </li>
  );
}
