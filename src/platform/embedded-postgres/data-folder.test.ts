import { expect, test } from "vitest";
import { slowDiskWarning } from "./data-folder.ts";

test.each([
  [0.14, undefined],
  [10, undefined],
  [10.6, "takes 11 ms to keep a write durably"],
  [80, "Choose a faster disk"],
])("a disk that takes %d ms for a durable write is warned of above 10 ms", (milliseconds, expected) => {
  const warning = slowDiskWarning("/data", milliseconds);
  if (expected === undefined) expect(warning).toBeUndefined();
  else expect(warning).toContain(expected);
});
