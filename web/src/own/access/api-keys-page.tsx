import { Button } from "@mantine/core";
import { IconKey, IconPlus } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { EmptyState } from "../../shared/empty-state.tsx";
import { ErrorState } from "../../shared/error-state.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { Panel } from "../../shared/panel.tsx";
import { PageSkeleton } from "../../shared/skeletons.tsx";
import { AccessTabs } from "./access-tabs.tsx";
import classes from "./access.module.css";
import { ApiKeyRow } from "./api-key-row.tsx";
import { keysSentence } from "./api-key-words.ts";
import { MadeKeyPanel } from "./made-key-panel.tsx";
import { MakeKeyPanel } from "./make-key-panel.tsx";
import { useApiKeys } from "./use-api-keys.ts";
import type { ApiKey, MadeKey } from "./use-api-keys.ts";

/** The keys of machines: who made them, what they may do, whether they are used. */
export function ApiKeysPage() {
  const keys = useApiKeys();
  const make = useSearch({ from: "/shell/api-keys" }).new === "key";
  const navigate = useNavigate({ from: "/api-keys" });
  const [made, setMade] = useState<MadeKey | null>(null);
  const openForm = (open: boolean) =>
    void navigate({ search: open ? { new: "key" } : {}, resetScroll: false });
  if (keys.isPending) return <PageSkeleton />;
  if (keys.isError)
    return (
      <>
        <PageHeader title="API keys" answer="The API keys cannot be shown." />
        <ErrorState error={keys.error} onRetry={() => void keys.refetch()} />
      </>
    );
  const all = keys.data.pages.flatMap(({ items }) => items);
  const active = all.filter(({ revokedAt }) => revokedAt === null);
  const revoked = all.filter(({ revokedAt }) => revokedAt !== null);
  return (
    <>
      <PageHeader
        title="API keys"
        answer={keysSentence(active, keys.hasNextPage)}
        detail="You see the keys of your teams and their services; administrators see all of them."
        actions={
          !make && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => openForm(true)}>
              Make an API key
            </Button>
          )
        }
      />
      <AccessTabs />
      <div className={classes.stack}>
        {made && <MadeKeyPanel made={made} onClose={() => setMade(null)} />}
        {make && (
          <MakeKeyPanel
            onMade={(key) => {
              setMade(key);
              openForm(false);
            }}
            onClose={() => openForm(false)}
          />
        )}
        {active.length === 0 && !make && !made && <NoKey onMake={() => openForm(true)} />}
        {active.length > 0 && (
          <Panel title="Keys" aside={active.length}>
            <KeyList keys={active} />
          </Panel>
        )}
        {keys.hasNextPage && (
          <Button
            variant="default"
            loading={keys.isFetchingNextPage}
            onClick={() => void keys.fetchNextPage()}
          >
            Show older keys
          </Button>
        )}
        {revoked.length > 0 && (
          <details className={classes.revoked}>
            <summary>{revoked.length === 1 ? "One revoked key" : `${revoked.length} revoked keys`}</summary>
            <KeyList keys={revoked} />
          </details>
        )}
      </div>
    </>
  );
}

const KeyList = ({ keys }: { keys: readonly ApiKey[] }) => (
  <ul className={classes.list}>
    {keys.map((key) => (
      <ApiKeyRow key={key.id} apiKey={key} />
    ))}
  </ul>
);

const NoKey = ({ onMake }: { onMake: () => void }) => (
  <EmptyState
    icon={IconKey}
    title="Machines need a key"
    action={<Button onClick={onMake}>Make an API key</Button>}
  >
    <p>
      Monitoring sends alerts by one, a pipeline applies the catalogue by another. Give each machine its own:
      then one can be revoked while the others go on.
    </p>
  </EmptyState>
);
