import { brotliCompress, constants, gzip } from "node:zlib";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import type { Plugin } from "vite";

const sharedByPages = new RegExp(
  [
    "web/src/(?:api|session|shared|run|(?:own|decide)/[a-z-]+\\.)",
    "/src/lib/",
    "@tanstack/",
    "@tabler/icons-react",
    "@mantine/core/esm/(?:core|components/(?:Button|ActionIcon|Input|UnstyledButton|Loader|Tooltip))",
  ].join("|"),
);
const server = { target: "http://127.0.0.1:4380", changeOrigin: false };
const compressible = /\.(?:js|css|html|svg|webmanifest)$/;

/** Lays a .br and a .gz beside each built file, so that the server need not compress anything itself. */
function compressed(folder: string): Plugin {
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  const compressFile = async (path: string) => {
    const content = await readFile(path);
    await writeFile(`${path}.br`, await promisify(brotliCompress)(content, brotli));
    await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
  };
  return {
    name: "compressed",
    apply: "build",
    async writeBundle() {
      const files = await readdir(folder, { recursive: true });
      await Promise.all(
        files.filter((name) => compressible.test(name)).map((name) => compressFile(join(folder, name))),
      );
    },
  };
}

export default defineConfig({
  root: "web",
  plugins: [react(), compressed("dist/web")],
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2023",
    // The server's content security policy allows scripts and styles of its own files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What many pages use comes as one file: a hundred small ones compress worse and arrive later.
        codeSplitting: { groups: [{ name: "shared", test: sharedByPages, minShareCount: 4 }] },
      },
    },
  },
  server: {
    // The pages run the pure models of the server's source.
    fs: { allow: [".."] },
    proxy: { "/api": server, "/v2": server, "/hooks": server, "/healthz": server },
  },
});
