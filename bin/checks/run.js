import { join, resolve } from "node:path";
import { checkBoundaries } from "./boundaries.js";
import { toLine } from "./finding.js";
import { checkHouseRules } from "./house-rules.js";

const root = resolve(process.argv[2] ?? join(import.meta.dirname, "../.."));
const { modules, imports, findings } = await checkBoundaries(root);
const all = [...findings, ...checkHouseRules(root)];

for (const finding of all) console.error(toLine(finding));
console.log(`${modules} modules, ${imports} imports, ${all.length} findings`);
if (all.length > 0 || modules === 0 || imports === 0) process.exitCode = 1;
