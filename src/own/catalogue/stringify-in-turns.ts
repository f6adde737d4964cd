import { takeTurns } from "./files/take-turns.ts";

/** A plan, a report or files as JSON; the thousands of items in their lists do not hold up other requests. */
export async function stringifyInTurns(value: Readonly<Record<string, unknown>>): Promise<string> {
  const turn = takeTurns();
  const members: string[] = [];
  for (const [key, member] of Object.entries(value)) {
    const items: string[] = [];
    for (const item of Array.isArray(member) ? (member as unknown[]) : []) {
      await turn();
      items.push(JSON.stringify(item));
    }
    members.push(
      `${JSON.stringify(key)}:${Array.isArray(member) ? `[${items.join(",")}]` : JSON.stringify(member)}`,
    );
  }
  return `{${members.join(",")}}`;
}
