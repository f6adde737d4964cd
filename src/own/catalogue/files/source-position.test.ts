import { describe, expect, test } from "vitest";
import { positionOf } from "./source-position.ts";

const text = `# a comment
kind: Team
spec:
  hours: &hours
    mon-fri: "09:00"
  app: {kubernetes: none}
  app.kubernetes.io/name: shop
  members:
    - {person: ada, roles: [developer]}
    - person: grace
      roles:
        - product-manager
        - typo
  again: *hours
  nothing:
`;

const source = { file: "a.yaml", text, line: 1, column: 1 };

/** What stands at a position, to the end of its line. */
function textAt({ line, column }: { line: number; column: number }): string {
  return text.split("\n")[line - 1]!.slice(column - 1);
}

describe("a path is found in its file", () => {
  test.each([
    ["kind", "value", "Team"],
    ["kind", "key", "kind: Team"],
    ["spec.members[0].person", "value", "ada, roles: [developer]}"],
    ["spec.members[1].roles[1]", "value", "typo"],
    ["spec.members[1]", "value", "person: grace"],
    ["spec.hours.mon-fri", "value", '"09:00"'],
    ["spec.app.kubernetes.io/name", "value", "shop"],
    ["spec.again.mon-fri", "value", '"09:00"'],
    ["spec.nothing", "value", "nothing:"],
  ] as const)("%s, its %s", (path, wanted, expected) => {
    expect(textAt(positionOf(source, path, wanted))).toBe(expected);
  });

  test.each([
    ["spec.members", "members:"],
    ["spec.missing", "spec:"],
    ["spec.members[0].missing", "{person: ada, roles: [developer]}"],
    ["spec.members[7]", "members:"],
    ["missing", "kind: Team"],
    ["", "kind: Team"],
  ])("a mapping, a list or what is missing: %s", (path, expected) => {
    expect(textAt(positionOf(source, path))).toBe(expected);
  });
});
