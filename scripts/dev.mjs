// The server with the example organisation and the web application, both reloading as files change. Ctrl-C ends all of it.
import { spawn } from "node:child_process";
import { must, root } from "./lib/run.mjs";

const port = process.env.PORT ?? "4380";

await must("npm", ["run", "build:server", "--silent"]);
const programs = [
  [
    "node",
    "node_modules/typescript7/bin/tsc",
    "-p",
    "tsconfig.build.json",
    "--watch",
    "--preserveWatchOutput",
  ],
  ["node", "--watch", "dist/src/cli/runwright.js", "serve", "--example", "--port", port],
  ["npx", "vite", "--config", "web/vite.config.ts"],
];
const children = programs.map(([program, ...args]) =>
  spawn(program, args, { cwd: root, stdio: "inherit", env: process.env }),
);
const stop = () => children.forEach((child) => child.kill("SIGTERM"));
process.on("SIGINT", stop);
process.on("SIGTERM", stop);
children.forEach((child) => child.on("exit", stop));
