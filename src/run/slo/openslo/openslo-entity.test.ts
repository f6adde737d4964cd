import { expect, test } from "vitest";
import { parseFiles } from "../../../own/catalogue/files/parse-files.ts";
import { readEntities } from "./openslo-entity.ts";

test("other requests have their turn while many things are read", async () => {
  const slo = (_: unknown, i: number) =>
    `apiVersion: openslo/v1\nkind: SLO\nmetadata: {name: slo-${i}}\nspec: {objectives: [{target: 0.99}]}\n`;
  const text = Array.from({ length: 300 }, slo).join("---\n");
  const { documents } = await parseFiles([{ path: "slos.yaml", text }]);
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const { entities } = await readEntities(documents);
  clearInterval(timer);
  expect(entities).toHaveLength(600);
  expect(turns).toBeGreaterThan(0);
});
