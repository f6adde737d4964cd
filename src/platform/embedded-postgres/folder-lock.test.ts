import { mkdir, readdir, rename } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../../test/support/embedded-postgres.ts";
import { lockFolder } from "./folder-lock.ts";

const listenOn = (path: string) =>
  new Promise<Server>((resolve) => {
    const server = createServer(() => {}).listen(path, () => resolve(server));
  });

/** What a killed process leaves: a socket's file that nobody listens on. */
async function leaveStaleLock(folder: string): Promise<void> {
  const path = join(folder, "runwright.lock");
  const server = await listenOn(path);
  await rename(path, `${path}.kept`);
  await new Promise((resolve) => server.close(resolve));
  await rename(`${path}.kept`, path);
}

describe("the lock of a data folder", () => {
  test("is held by one, and free again once released", async () => {
    const folder = await temporaryFolder();
    const first = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining(`process ${process.pid}`),
    });
    await first.release();
    await (await lockFolder(folder)).release();
  });

  test("that a killed process left is taken over, by one of many that try at once", async () => {
    for (let round = 0; round < 5; round++) {
      const folder = await temporaryFolder();
      await leaveStaleLock(folder);
      const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
      const held = tries.filter((each) => each.status === "fulfilled");
      expect(held).toHaveLength(1);
      held[0]?.value.assertHeld();
      await held[0]?.value.release();
    }
  });

  test("is respected although its owner is too busy to say who it is", async () => {
    const folder = await temporaryFolder();
    const busy = await listenOn(join(folder, "runwright.lock"));
    await expect(lockFolder(folder)).rejects.toThrow("Another Runwright (process unknown)");
    busy.close();
  });

  test("is not held any more when another has taken its place", async () => {
    const folder = await temporaryFolder();
    const lock = await lockFolder(folder);
    await rename(join(folder, "runwright.lock"), join(folder, "moved"));
    expect(() => lock.assertHeld()).toThrow("Another Runwright");
    await lock.release();
  });

  test("works where the path is too long for a socket", async () => {
    const folder = join(await temporaryFolder(), "x".repeat(150));
    await mkdir(folder);
    const lock = await lockFolder(folder);
    if (process.platform === "linux") expect(await readdir(folder)).toEqual(["runwright.lock"]);
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: "conflict" });
    await lock.release();
    await (await lockFolder(folder)).release();
  });
});
