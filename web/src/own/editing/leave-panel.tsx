import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "../../api/client.ts";
import { ProblemNote } from "../../shared/problem-note.tsx";
import { Instant } from "../../shared/instant.tsx";
import { Panel } from "../../shared/panel.tsx";
import { tellDone } from "../../shared/undo.ts";
import classes from "./form.module.css";

type Leave = { start?: string; end: string };

const path = (person: string) => ({ params: { path: { person } } });

const takeLeave = (person: string, body: Leave) =>
  answer(api.POST("/api/v1/people/{person}/leave", { ...path(person), body }));

const cancelLeave = (person: string, id: string) =>
  answer(api.DELETE("/api/v1/people/{person}/leave/{id}", { params: { path: { person, id } } }));

/** When somebody is away: on-call passes them over, and gaps that this opens are told. */
export function LeavePanel({ person }: { person: string }) {
  const client = useQueryClient();
  const leave = useQuery({
    queryKey: ["people", person, "leave"],
    queryFn: () => answer(api.GET("/api/v1/people/{person}/leave", path(person))),
  });
  const [start, setStart] = useState("");
  const [end, setEnd] = useState("");
  const refresh = () =>
    Promise.all(
      ["people", "schedules", "on-call"].map((key) => client.invalidateQueries({ queryKey: [key] })),
    );
  const take = useMutation({
    mutationFn: (body: Leave) => takeLeave(person, body),
    onSuccess: async ({ leave: taken, opens }) => {
      setStart("");
      setEnd("");
      const gaps =
        opens.length === 0
          ? ""
          : ` It opens ${opens.length === 1 ? "a gap" : `${opens.length} gaps`} on call.`;
      tellDone(`The leave is noted.${gaps}`, taken && (() => cancelLeave(person, taken.id)));
      await refresh();
    },
  });
  const cancel = useMutation({
    mutationFn: (one: { id: string; start: string; end: string }) => cancelLeave(person, one.id),
    onSuccess: async (_, one) => {
      tellDone("The leave is taken back.", () => takeLeave(person, { start: one.start, end: one.end }));
      await refresh();
    },
  });
  const add = () => {
    const body: Leave = { end: new Date(end).toISOString() };
    const startAt = new Date(start);
    // A day that has begun begins now.
    if (startAt.getTime() > Date.now()) body.start = startAt.toISOString();
    take.mutate(body);
  };
  return (
    <Panel title="Leave">
      <div className={classes.fields}>
        <ul className={classes.leave}>
          {leave.data?.items.map((one) => (
            <li key={one.id}>
              <span>
                <Instant at={one.start} format="short" /> to <Instant at={one.end} format="short" />
              </span>
              <Button
                size="compact-sm"
                variant="default"
                loading={cancel.isPending}
                onClick={() => cancel.mutate(one)}
              >
                Take back
              </Button>
            </li>
          ))}
          {leave.data?.items.length === 0 && <li className={classes.hint}>No leave is noted.</li>}
        </ul>
        <div className={classes.buttons} style={{ alignItems: "end" }}>
          <TextInput
            type="datetime-local"
            label="Away from"
            value={start}
            onChange={({ currentTarget }) => setStart(currentTarget.value)}
          />
          <TextInput
            type="datetime-local"
            label="until"
            value={end}
            onChange={({ currentTarget }) => setEnd(currentTarget.value)}
          />
          <Button variant="default" disabled={!start || !end} loading={take.isPending} onClick={add}>
            Note leave
          </Button>
        </div>
        <ProblemNote error={take.error ?? cancel.error} />
      </div>
    </Panel>
  );
}
