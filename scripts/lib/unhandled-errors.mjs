import { writeFile } from "node:fs/promises";

/** A vitest reporter: the errors that belong to no test, as JSON in `UNHANDLED_ERRORS_FILE`. */
export default class UnhandledErrors {
  async onTestRunEnd(_modules, errors) {
    await writeFile(process.env.UNHANDLED_ERRORS_FILE, JSON.stringify(errors.map(told)));
  }
}

/** What happened, why, and where; `died` are the test files whose process ended under them. */
function told(error) {
  const causes = [];
  for (let each = error; each; each = each.cause) causes.push(`${each.name ?? "Error"}: ${each.message}`);
  const file = error.VITEST_TEST_PATH;
  const place = error.VITEST_TEST_NAME ?? file;
  const stack = (error.stack ?? "")
    .split("\n")
    .slice(1, 4)
    .map((line) => line.trim());
  const died = causes.at(-1).match(/Worker exited unexpectedly .* while running test files? (.+)$/s);
  return { message: causes.join(", because of "), place, file, stack, died: died ? died[1].split(", ") : [] };
}
