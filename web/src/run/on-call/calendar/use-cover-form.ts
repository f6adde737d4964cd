import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { Picked } from "../../../shared/search-picker.tsx";
import { useNow } from "../../../shared/use-now.ts";
import { beginsNow, fromZoneField, toZoneField } from "./cover-fields.ts";
import type { CoverWish } from "./cover.ts";
import type { CoverOrder } from "./use-cover.ts";

const settleMs = 300;

/** What has been filled in to order cover, and the order that it makes once nothing is missing. */
export function useCoverForm(wish: CoverWish, timeZone: string) {
  const nowMs = useNow().getTime();
  const [person, setPerson] = useState<Picked | null>(null);
  const [start, setStart] = useState(() => toZoneField(Math.max(wish.startMs, nowMs), timeZone));
  const [end, setEnd] = useState(() => toZoneField(wish.endMs, timeZone));
  const [layer, setLayer] = useState(wish.layer);
  const [reason, setReason] = useState("");

  const startMs = fromZoneField(start, timeZone);
  const endMs = fromZoneField(end, timeZone);
  const complete = person !== null && startMs !== null && endMs !== null;
  const order: CoverOrder | undefined = complete
    ? {
        person: person.slug,
        ...(beginsNow(startMs, nowMs) ? {} : { start: new Date(startMs).toISOString() }),
        end: new Date(endMs).toISOString(),
        ...(layer === null ? {} : { layer }),
        ...(wish.replaces ? { replaces: wish.replaces.id } : {}),
        reason: reason.trim(),
      }
    : undefined;
  // What would follow does not depend on the reason, which is still being typed.
  const [previewed] = useDebouncedValue(
    order ? JSON.stringify({ ...order, reason: "preview" }) : "",
    settleMs,
  );
  return {
    fields: { person, start, end, layer, reason },
    set: { setPerson, setStart, setEnd, setLayer, setReason },
    span: startMs !== null && endMs !== null ? { startMs, endMs } : null,
    order: order && reason.trim() ? order : undefined,
    preview: previewed ? (JSON.parse(previewed) as CoverOrder) : undefined,
  };
}
