import "./test/support/map-group-by.ts";
import { defineConfig } from "vitest/config";

/** Whole programs against each other: one file at a time, each with processes of its own. */
export default defineConfig({
  test: {
    include: ["test/peers/**/*.test.ts", "test/browser/**/*.test.ts", "test/kill/**/*.test.ts"],
    globalSetup: ["test/support/global-setup.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    expect: { poll: { timeout: 20_000 } },
  },
});
