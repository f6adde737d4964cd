import type { components } from "../../../api/schema.ts";
import { listed } from "../../../shared/format/words.ts";

type Warning = components["schemas"]["ScheduleWarning"];

/** Warnings with whom they are about, those that say the same in one: "Ada and Lin: on call for more than one week in 3". */
export function warningWords(warnings: readonly Warning[]): { code: string; text: string }[] {
  const messages = [...new Set(warnings.map(({ message }) => message))];
  return messages.map((message) => {
    const same = warnings.filter((warning) => warning.message === message);
    const names = same.flatMap(({ person }) => (person ? [person.name] : []));
    const text = names.length > 0 ? `${listed(names, 4)}: ${message}` : message;
    return { code: `${same[0]?.code} ${message}`, text };
  });
}
