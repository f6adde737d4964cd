import { Button, TextInput } from "@mantine/core";
import { IconSearch, IconX } from "@tabler/icons-react";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { FilterSelect } from "../../shared/filter-select.tsx";
import type { AuditAddress } from "./audit-address.ts";
import classes from "./audit.module.css";
import { actionWords } from "./audit-words.ts";
import { useAuditActions } from "./use-audit.ts";

type AuditFiltersProps = { address: AuditAddress; onChange: (by: AuditAddress) => void };

const fields = ["text", "actor", "subject"] as const;
type Field = (typeof fields)[number];

const labels: Record<Field, { label: string; placeholder: string }> = {
  text: { label: "Contains", placeholder: "a word of the change or its reason" },
  actor: { label: "By", placeholder: "a name, such as Ada Byrne" },
  subject: { label: "On", placeholder: "a name, such as bedroom" },
};

const none: AuditAddress = {
  text: undefined,
  actor: undefined,
  subject: undefined,
  action: undefined,
  from: undefined,
  to: undefined,
};

/** The questions that the log can be asked; days and acts at once, words when they are sent. */
export function AuditFilters({ address, onChange }: AuditFiltersProps) {
  const actions = useAuditActions();
  const [typed, setTyped] = useState<Partial<Record<Field, string>>>({});
  const valueOf = (field: Field) => typed[field] ?? address[field] ?? "";
  const asked = Object.keys(none).some((name) => address[name as keyof AuditAddress] !== undefined);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const words = fields.map((field) => [field, valueOf(field).trim() || undefined] as const);
    onChange(Object.fromEntries(words));
    setTyped({});
  };
  return (
    <form className={classes.filters} onSubmit={submit} aria-label="Search the audit log">
      {fields.map((field) => (
        <TextInput
          key={field}
          className={classes[field] ?? ""}
          {...labels[field]}
          value={valueOf(field)}
          onChange={({ currentTarget: { value } }) => setTyped((before) => ({ ...before, [field]: value }))}
        />
      ))}
      {(["from", "to"] as const).map((name) => (
        <TextInput
          key={name}
          type="date"
          label={name === "from" ? "From" : "To, that day too"}
          value={address[name] ?? ""}
          onChange={({ currentTarget: { value } }) => onChange({ [name]: value || undefined })}
        />
      ))}
      <div className={classes.ask}>
        <Button type="submit" leftSection={<IconSearch size={16} />}>
          Search
        </Button>
        <FilterSelect
          label="Act"
          value={address.action}
          options={(actions.data?.items ?? []).map((action) => ({
            value: action,
            label: actionWords(action),
          }))}
          onChoose={(action) => onChange({ action })}
        />
        {asked && (
          <Button
            variant="default"
            leftSection={<IconX size={14} />}
            onClick={() => {
              setTyped({});
              onChange(none);
            }}
          >
            Clear
          </Button>
        )}
      </div>
    </form>
  );
}
