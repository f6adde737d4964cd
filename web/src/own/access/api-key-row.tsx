import { Button } from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
import { useState } from "react";
import { Instant } from "../../shared/instant.tsx";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { tellDone } from "../../shared/undo.ts";
import classes from "./access.module.css";
import { actsFor, whatBreaks } from "./api-key-words.ts";
import { useRevokeKey } from "./use-api-keys.ts";
import type { ApiKey } from "./use-api-keys.ts";

/** One key: what it may do, for whom, and when it was last used; with its end. */
export function ApiKeyRow({ apiKey }: { apiKey: ApiKey }) {
  const [asking, setAsking] = useState(false);
  const { name, hint, scopes, createdBy, createdAt, lastUsedAt, revokedAt } = apiKey;
  return (
    <li className={classes.row}>
      <IconKey size={20} stroke={1.5} aria-hidden />
      <div className={classes.words}>
        <p className={classes.name}>
          {name}
          <span className={classes.hint}>ends in {hint}</span>
        </p>
        <p className={classes.facts}>
          <span>
            <code>{scopes.join(" ")}</code>
          </span>
          <span>for {actsFor(apiKey)}</span>
          <span>
            {lastUsedAt === null ? (
              "never used"
            ) : (
              <>
                last used <Instant at={lastUsedAt} />
              </>
            )}
          </span>
          <span>
            made by {createdBy} <Instant at={createdAt} />
          </span>
          {revokedAt && (
            <span>
              revoked <Instant at={revokedAt} />
            </span>
          )}
        </p>
      </div>
      {revokedAt || asking ? (
        <span />
      ) : (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => setAsking(true)}
          aria-label={`Revoke ${name}`}
        >
          Revoke
        </Button>
      )}
      {asking && <RevokeKey apiKey={apiKey} onClose={() => setAsking(false)} />}
    </li>
  );
}

/** Says what will break, since a revoked key does not come back. */
function RevokeKey({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const revoke = useRevokeKey();
  const { id, name, lastUsedAt } = apiKey;
  return (
    <div className={classes.below}>
      <p>
        {whatBreaks(apiKey)}{" "}
        {lastUsedAt === null ? (
          "It was never used."
        ) : (
          <>
            It was last used <Instant at={lastUsedAt} />.
          </>
        )}{" "}
        A revoked key does not come back: make a new one first where something still needs it.
      </p>
      <div className={classes.line}>
        <Button
          color="red"
          loading={revoke.isPending}
          onClick={() => revoke.mutate(id, { onSuccess: () => tellDone(`The key ${name} is revoked.`) })}
          // The row asks because its button was pressed.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
        >
          Revoke for good
        </Button>
        <Button variant="default" onClick={onClose}>
          Keep it
        </Button>
      </div>
      <ProblemNote error={revoke.error} />
    </div>
  );
}
