import { Button, Modal, NativeSelect, TextInput } from "@mantine/core";
import type { SubmitEvent } from "react";
import { ProblemNote } from "../../../shared/problem-note.tsx";
import { SearchPicker } from "../../../shared/search-picker.tsx";
import { useSchedule } from "../use-schedules.ts";
import classes from "./cover-dialog.module.css";
import { CoverPreview } from "./cover-preview.tsx";
import type { CoverWish } from "./cover.ts";
import type { CoverDone } from "./cover-note.tsx";
import { PresentCover } from "./present-cover.tsx";
import { momentWords, spanWords, zoneWords } from "./time-words.ts";
import { useCoverForm } from "./use-cover-form.ts";
import { useOrderCover } from "./use-cover.ts";

type CoverDialogProps = {
  wish: CoverWish;
  timeZone: string;
  nowMs: number;
  onClose: () => void;
  onDone: (done: CoverDone) => void;
};

/** What stands at an interval of a schedule, and the way to put somebody else there. */
export function CoverDialog({ wish, timeZone, nowMs, onClose, onDone }: CoverDialogProps) {
  const over = wish.endMs <= nowMs;
  return (
    <Modal opened onClose={onClose} title={wish.schedule.name} closeButtonProps={{ "aria-label": "Close" }}>
      <div className={classes.dialog}>
        <p className={classes.present}>
          <strong>{wish.replaces?.name ?? "An interval"}</strong>
          {wish.layer && `, ${wish.layer}`}
          <span>{spanWords(wish, timeZone)}</span>
        </p>
        {wish.override && (
          <PresentCover schedule={wish.schedule.slug} cover={wish.override} over={over} onDone={onDone} />
        )}
        {over ? (
          <p className={classes.hint}>This is over: who was on call then stays as it was.</p>
        ) : (
          <CoverForm wish={wish} timeZone={timeZone} onClose={onClose} onDone={onDone} />
        )}
      </div>
    </Modal>
  );
}

function CoverForm({ wish, timeZone, onClose, onDone }: Omit<CoverDialogProps, "nowMs">) {
  const { schedule } = wish;
  const detail = useSchedule(schedule.slug).data;
  const layers = detail?.layers ?? [];
  const { fields, set, span, order, preview } = useCoverForm(wish, timeZone);
  const cover = useOrderCover(schedule.slug);
  const layer = fields.layer ?? layers[0]?.name;
  const suggested = layers
    .flatMap(({ participants }) => participants)
    .filter(
      ({ id }, index, all) => id !== wish.replaces?.id && all.findIndex((one) => one.id === id) === index,
    )
    .map(({ id, name }) => ({ slug: id, name }));
  const zone = zoneWords(timeZone, 0);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!order || !fields.person || !span) return;
    const words = `${fields.person.name} is on call for ${schedule.name} until ${momentWords(span.endMs, timeZone)}.`;
    cover.mutate(order, {
      onSuccess: ({ override }) =>
        onDone({ words, schedule: schedule.slug, undo: override ? { withdraw: override.id } : null }),
    });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <SearchPicker
        kind="person"
        label={wish.replaces ? `Who takes over from ${wish.replaces.name}` : "Who is on call"}
        placeholder="A name or an e-mail address"
        value={fields.person}
        onChange={set.setPerson}
        suggested={suggested}
        inDialog
      />
      <div className={classes.times}>
        <TextInput
          type="datetime-local"
          label={`From, in ${zone}`}
          value={fields.start}
          onChange={({ currentTarget }) => set.setStart(currentTarget.value)}
        />
        <TextInput
          type="datetime-local"
          label={`To, in ${zone}`}
          value={fields.end}
          onChange={({ currentTarget }) => set.setEnd(currentTarget.value)}
        />
      </div>
      {layers.length > 1 && !wish.replaces && (
        <NativeSelect
          label="Layer"
          data={layers.map(({ name }) => name)}
          value={layer}
          onChange={({ currentTarget }) => set.setLayer(currentTarget.value)}
        />
      )}
      <TextInput
        label="Reason"
        placeholder="Such as: swapped with Lin, a wedding"
        value={fields.reason}
        maxLength={1000}
        onChange={({ currentTarget }) => set.setReason(currentTarget.value)}
      />
      <CoverPreview schedule={schedule.slug} layer={layer} order={preview} span={span} timeZone={timeZone} />
      <ProblemNote error={cover.error} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={cover.isPending} disabled={!order}>
          {fields.person ? `Put ${fields.person.name} on call` : "Put on call"}
        </Button>
      </div>
    </form>
  );
}
