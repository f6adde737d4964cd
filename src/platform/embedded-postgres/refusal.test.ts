import { describe, expect, test } from "vitest";
import { explainFailure } from "./refusal.ts";

const user = { name: "postgres", uid: 101, gid: 104 };

describe("a program of PostgreSQL that failed", () => {
  test.each([
    [
      "initdb: error: could not look up effective user ID 4242: user does not exist",
      undefined,
      "/etc/passwd",
    ],
    ['initdb: error: could not access directory "/d": Permission denied', user, "User postgres, as which"],
    ['FATAL:  could not open file "x": Permission denied', undefined, "Choose another data folder"],
    [
      'PANIC:  could not write to file "pg_wal/x": No space left on device',
      undefined,
      "is full. Free some space",
    ],
    ['FATAL:  data directory "/d" has invalid permissions', undefined, "on a local disk"],
  ])("is explained: %s", (output, as, mend) => {
    const refusal = explainFailure("postgres", output, { folder: "/d", user: as });
    expect(refusal.code).toBe("unavailable");
    expect(refusal.message).toContain(mend);
    expect(refusal.message).toContain("set DATABASE_URL, for example DATABASE_URL=postgres://");
  });

  test("is quoted by its last lines when nobody knows what it means", () => {
    const output = [...Array.from({ length: 20 }, (_, line) => `line ${line}`), "FATAL:  something new"].join(
      "\n",
    );
    const { message } = explainFailure("postgres", output, { folder: "/d", user: undefined });
    expect(message).toContain("FATAL:  something new");
    expect(message).not.toContain("line 3");
  });
});
