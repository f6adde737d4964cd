import { expect, test } from "vitest";
import type { Layer } from "./layer.ts";
import { layerWords } from "./layer-words.ts";

const aLayer = (fields: Partial<Layer>): Layer => ({
  name: "primary",
  timeZone: "Europe/London",
  start: "2026-01-05T09:00",
  end: null,
  shift: "1w",
  participants: ["ada", "lin"],
  restrictions: [],
  ...fields,
});

test.each<[Partial<Layer>, string]>([
  [{}, "ada and lin take turns of a week, handing over on Mondays at 09:00 (Europe/London)"],
  [
    { shift: "2w", participants: ["ada", "lin", "tom"], start: "2026-01-07T10:30" },
    "ada, lin and tom take turns of 2 weeks, handing over on Wednesdays at 10:30 (Europe/London)",
  ],
  [{ shift: "1d" }, "ada and lin take turns of a day, handing over at 09:00 (Europe/London)"],
  [{ shift: "1h" }, "ada and lin take turns of an hour, handing over from 09:00 on (Europe/London)"],
  [{ shift: "12h" }, "ada and lin take turns of 12 hours, handing over from 09:00 on (Europe/London)"],
  [
    { shift: "1mo" },
    "ada and lin take turns of a month, handing over on day 5 of the month at 09:00 (Europe/London)",
  ],
  [
    { participants: ["ada"], end: "2026-06-01T09:00" },
    "ada in every turn (Europe/London); until 2026-06-01 09:00",
  ],
  [
    {
      participants: ["ada"],
      restrictions: [
        { days: ["mon", "tue", "wed", "thu", "fri"], from: "17:30", to: "09:00" },
        { days: ["sun", "sat"], from: "00:00", to: "00:00" },
      ],
    },
    "ada in every turn (Europe/London); only Monday to Friday 17:30 to 09:00 and Saturday and Sunday all day",
  ],
  [
    {
      participants: ["ada"],
      restrictions: [{ days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], from: "20:00", to: "08:00" }],
    },
    "ada in every turn (Europe/London); only every day 20:00 to 08:00",
  ],
])("%j in words", (fields, words) => {
  expect(layerWords(aLayer(fields), (id) => id)).toBe(words);
});
