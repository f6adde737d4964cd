import { IconChevronRight } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { Instant } from "../../shared/instant.tsx";
import classes from "./audit.module.css";
import { actionWords, actorWords, kindWords } from "./audit-words.ts";
import { diffFields } from "./diff-fields.ts";
import type { FieldChange } from "./diff-fields.ts";
import type { AuditEntry } from "./use-audit.ts";

type AuditEntryRowProps = { entry: AuditEntry; opened: boolean; onToggle: (opened: boolean) => void };

/** One entry: who did what to what and when; opened, what it changed, from where and why. */
export function AuditEntryRow({ entry, opened, onToggle }: AuditEntryRowProps) {
  const { seq, at, actor, action, subject, reason } = entry;
  const place = useRef<HTMLDetailsElement>(null);
  // An address that names an entry leads to it.
  useEffect(() => {
    if (opened) place.current?.scrollIntoView({ block: "nearest" });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only when it is first shown
  }, []);
  return (
    <details
      ref={place}
      className={classes.entry}
      open={opened}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== opened) onToggle(currentTarget.open);
      }}
    >
      <summary>
        <IconChevronRight size={14} stroke={2} aria-hidden />
        <span className={classes.at}>
          <Instant at={at} format="short" />
        </span>
        <span className={classes.who}>{actorWords(actor)}</span>
        <span className={classes.act}>{actionWords(action)}</span>
        <span className={classes.what}>{subject.name || kindWords(subject.kind)}</span>
        <span className={classes.why}>{reason}</span>
      </summary>
      {opened && <EntryDetail entry={entry} key={seq} />}
    </details>
  );
}

function EntryDetail({ entry }: { entry: AuditEntry }) {
  const { seq, at, actor, action, subject, origin, reason, before, after } = entry;
  const changes = diffFields(before, after);
  return (
    <div className={classes.detail}>
      <dl className={classes.facts}>
        <dt>Entry</dt>
        <dd>
          {seq}, <code>{action}</code>, {at}
        </dd>
        <dt>On</dt>
        <dd>
          {kindWords(subject.kind)} {subject.name} <code>{subject.id}</code>
        </dd>
        <dt>By</dt>
        <dd>
          {actorWords(actor)}
          {origin && <> from {origin}</>}
        </dd>
        {reason && (
          <>
            <dt>Why</dt>
            <dd>{reason}</dd>
          </>
        )}
      </dl>
      {changes.length === 0 ? (
        <p className={classes.quiet}>No field changed.</p>
      ) : (
        <Changes changes={changes} />
      )}
    </div>
  );
}

const Changes = ({ changes }: { changes: readonly FieldChange[] }) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- wide ones scroll sideways
  <section className={classes.changes} tabIndex={0} aria-label="What changed, scrollable">
    <table>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ path, before, after }) => (
          <tr key={path}>
            <th scope="row">{path}</th>
            <td data-tone="red">{before ?? <span className={classes.quiet}>nothing</span>}</td>
            <td data-tone="green">{after ?? <span className={classes.quiet}>nothing</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
