import { expect, test } from "vitest";

const sources = import.meta.glob<string>("../../**/*.tsx", { query: "?raw", import: "default", eager: true });
const lists = import.meta.glob<string>("./mantine-styles.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});
const sheets = Object.keys(import.meta.glob("../../../../node_modules/@mantine/core/styles/*.layer.css"));

/** Parts that pages import, whose style sheet has the part's name. */
function importedParts(): string[] {
  const names = Object.values(sources).flatMap((source) =>
    [...source.matchAll(/import \{([^}]*)\} from "@mantine\/core"/g)].flatMap(([, list = ""]) =>
      list.split(",").map((name) => name.trim()),
    ),
  );
  return [...new Set(names)].filter((name) => sheets.some((path) => path.endsWith(`/${name}.layer.css`)));
}

test("every part of the library that a page uses has its styles loaded", () => {
  const parts = importedParts();
  const [list = ""] = Object.values(lists);
  expect(parts).toContain("Button");
  expect(parts.filter((name) => !list.includes(`/${name}.layer.css`))).toEqual([]);
});
