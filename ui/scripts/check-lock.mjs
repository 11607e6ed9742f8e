// Fails when the lock file lacks a platform's package. A registry may lag behind a fresh release: `npm install`
// then leaves those entries out silently, and `npm ci` fails on the next Windows or Mac. The cure is to pin the
// parent one version back.
import { readFileSync } from "node:fs";

const { packages } = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"));

/** Node's own lookup: beside the parent first, then in every folder above it. */
function locked(parent, name) {
  for (let at = parent; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    if (packages[`${at}${at ? "/" : ""}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

const missing = Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !locked(parent, name))
    .map((name) => `${parent} wants ${name}, which package-lock.json does not have`),
);
if (missing.length > 0) {
  console.error(missing.join("\n"));
  process.exit(1);
}
