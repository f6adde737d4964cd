import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { asProblem } from "../../api/problem.ts";
import { useSession } from "../../session/use-session.ts";
import { Panel } from "../../shared/panel.tsx";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { SearchPicker } from "../../shared/search-picker.tsx";
import type { Picked } from "../../shared/search-picker.tsx";
import { SegmentedChoice } from "../../shared/segmented-choice.tsx";
import classes from "./access.module.css";
import { scopeNames, scopeWords } from "./api-key-words.ts";
import { useMakeKey } from "./use-api-keys.ts";
import type { MadeKey, Scope } from "./use-api-keys.ts";

type Bound = "team" | "service" | "organisation";
type Fields = { name: string; scopes: Scope[]; bound: Bound; team: Picked | null; service: Picked | null };
type Missing = Partial<Record<"name" | "scopes" | "team" | "service", string>>;

function checkFields({ name, scopes, bound, team, service }: Fields): Missing {
  return {
    ...(name.trim() === "" ? { name: "Name the machine that will use it" } : {}),
    ...(scopes.length === 0 ? { scopes: "Choose at least one thing that it may do" } : {}),
    ...(bound === "team" && !team ? { team: "Choose the team" } : {}),
    ...(bound === "service" && !service ? { service: "Choose the service" } : {}),
  };
}

type MakeKeyPanelProps = { onMade: (made: MadeKey) => void; onClose: () => void };

/** Makes a key: for which machine, what it may do, and whom it acts for. */
export function MakeKeyPanel({ onMade, onClose }: MakeKeyPanelProps) {
  const { data: session } = useSession();
  const administers = session?.roles.includes("administrator") ?? false;
  const ownTeams = (session?.teams ?? []).map(({ slug }) => ({ slug, name: slug }));
  const make = useMakeKey();
  const [fields, setFields] = useState<Fields>({
    name: "",
    scopes: [],
    bound: administers && ownTeams.length === 0 ? "organisation" : "team",
    team: ownTeams.length === 1 ? ownTeams[0]! : null,
    service: null,
  });
  const [missing, setMissing] = useState<Missing>({});
  const refused = make.error ? asProblem(make.error).errors : [];
  const errorOf = (path: keyof Missing) =>
    missing[path] ?? refused.find((field) => field.path === path)?.message;
  const change = (by: Partial<Fields>) => setFields((before) => ({ ...before, ...by }));

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = checkFields(fields);
    setMissing(found);
    if (Object.keys(found).length > 0) return;
    const { name, scopes, bound, team, service } = fields;
    make.mutate(
      {
        name: name.trim(),
        scopes,
        ...(bound === "team" && team ? { team: team.slug } : {}),
        ...(bound === "service" && service ? { service: service.slug } : {}),
      },
      { onSuccess: onMade },
    );
  };

  return (
    <Panel title="Make an API key">
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          label="For which machine"
          placeholder="Prometheus in Dublin"
          value={fields.name}
          error={errorOf("name")}
          // The form opens because its button was pressed.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        <ScopeChoice
          chosen={fields.scopes}
          administers={administers}
          error={errorOf("scopes")}
          onChange={(scopes) => change({ scopes })}
        />
        <SegmentedChoice
          legend="It acts for"
          value={fields.bound}
          options={[
            { value: "team", label: "For a team" },
            { value: "service", label: "For one service" },
            ...(administers ? [{ value: "organisation" as const, label: "For everybody" }] : []),
          ]}
          onChoose={(bound) => change({ bound })}
        />
        {fields.bound === "team" && (
          <SearchPicker
            kind="team"
            label="Team"
            placeholder="Type a part of its name"
            suggested={ownTeams}
            value={fields.team}
            error={errorOf("team")}
            onChange={(team) => change({ team })}
          />
        )}
        {fields.bound === "service" && (
          <SearchPicker
            kind="service"
            label="Service"
            placeholder="Type a part of its name"
            value={fields.service}
            error={errorOf("service")}
            onChange={(service) => change({ service })}
          />
        )}
        <div className={classes.line}>
          <Button type="submit" loading={make.isPending}>
            Make the key
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </div>
        {refused.length === 0 && <ProblemNote error={make.error} />}
      </form>
    </Panel>
  );
}

type ScopeChoiceProps = {
  chosen: readonly Scope[];
  administers: boolean;
  error: string | undefined;
  onChange: (scopes: Scope[]) => void;
};

function ScopeChoice({ chosen, administers, error, onChange }: ScopeChoiceProps) {
  return (
    <fieldset className={classes.scopes}>
      <legend>It may</legend>
      {scopeNames.map((scope) => (
        <label key={scope} className={classes.scope}>
          <input
            type="checkbox"
            checked={chosen.includes(scope)}
            disabled={scope === "admin" && !administers}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.checked ? [...chosen, scope] : chosen.filter((other) => other !== scope))
            }
          />
          <span>
            {scopeWords[scope].may} <code>{scope}</code>
          </span>
        </label>
      ))}
      {error && (
        <p className={classes.wrong} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
