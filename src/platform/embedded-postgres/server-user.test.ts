import { expect, test } from "vitest";
import { findUser } from "./server-user.ts";

const nobody = "nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin";
const postgres = "postgres:x:101:104::/var/lib/postgresql:/bin/bash";

test.each([
  ["postgres where it exists", [nobody, postgres], { name: "postgres", uid: 101, gid: 104 }],
  ["else nobody", ["root:x:0:0::/root:/bin/sh", nobody], { name: "nobody", uid: 65_534, gid: 65_534 }],
  [
    "macOS's nobody",
    ["nobody:*:-2:-2:Unprivileged:/var/empty:/usr/bin/false"],
    { name: "nobody", uid: -2, gid: -2 },
  ],
  ["never root by another name", ["postgres:x:0:0::/root:/bin/sh"], undefined],
  ["none from a broken line", ["postgres:x"], undefined],
  ["none from an empty file", [""], undefined],
])("the server's user is %s", (_, lines, expected) => {
  expect(findUser(lines.join("\n"), ["postgres", "nobody"])).toEqual(expected);
});
