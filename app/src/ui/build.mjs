// Makes the bundle that the jar ships. The same sources and lock file give the same bytes.
import { build } from "esbuild";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

const out = new URL("../main/resources/dev/parley/app/desk/ui/", import.meta.url).pathname;
const BUDGET = 350 * 1024;

await mkdir(out, { recursive: true });
await build({
  entryPoints: { desk: "src/main.tsx" },
  bundle: true,
  minify: true,
  format: "esm",
  target: ["chrome123", "firefox120", "safari17.5"],
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "none",
  charset: "utf8",
  outdir: out,
});
for (const name of ["index.html", "icon.svg"]) {
  await copyFile(`src/${name}`, out + name);
}
await copyFile("node_modules/world-atlas/countries-110m.json", out + "world.json");

let total = 0;
for (const name of ["index.html", "desk.js", "desk.css", "world.json", "icon.svg"]) {
  const packed = gzipSync(await readFile(out + name)).length;
  total += packed;
  console.log(`${name.padEnd(12)} ${(packed / 1024).toFixed(1).padStart(7)} kB gzip`);
}
console.log(`${"all".padEnd(12)} ${(total / 1024).toFixed(1).padStart(7)} kB gzip of ${BUDGET / 1024}`);
if (total > BUDGET) {
  console.error("the bundle is larger than its budget");
  process.exit(1);
}
