import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import rules from "../../.dependency-cruiser.js";
import { listSourceFiles } from "./source-files.js";

const sources = [
	...["lib", "components", "app", "bin", "prisma", "e2e", "bench"],
	...["proxy.ts", "instrumentation.ts"],
];

/**
 * Holds every import below `root` against the rules of `.dependency-cruiser.js`.
 * A report of no modules or no imports means that nothing was checked.
 * @param {string} root
 * @returns {Promise<{modules: number, imports: number, findings: import("./finding.js").Finding[]}>}
 */
export async function checkBoundaries(root) {
	const { cruise } = await loadCruiser();
	const { options, ...ruleSet } = rules;
	const { output } = await cruise(
		sources.filter((source) => existsSync(join(root, source))),
		{ ...options, baseDir: root, validate: true, ruleSet },
		{ alias: { "@": root }, extensionAlias: { ".js": [".js", ".ts", ".tsx"] } },
	);
	return {
		modules: output.modules.length,
		imports: output.modules.flatMap((module) => module.dependencies).length,
		findings: [...output.summary.violations.map(toFinding), ...unread(output, root)],
	};
}

/**
 * dependency-cruiser has swc read every file as TypeScript without JSX, and its other parsers need a compiler
 * interface that TypeScript 7 lacks. So swc is taught to look at the name of the file before the cruiser loads it.
 */
function loadCruiser() {
	const swc = createRequire(import.meta.url)("@swc/core");
	const { parseFileSync } = swc;
	swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: /x$/.test(file) });
	return import("dependency-cruiser");
}

function toFinding({ rule, from, to, cycle }) {
	const { comment } = rules.forbidden.find(({ name }) => name === rule.name);
	const message = cycle
		? `goes round by ${cycle.map(({ name }) => name).join(" → ")}: ${comment}`
		: `may not import ${to}: ${comment}`;
	return { rule: rule.name, file: from, message };
}

/** A parser that fails silently would let everything pass, so each file must have been read. */
function unread({ modules }, root) {
	const read = new Set(modules.map((module) => module.source));
	return listSourceFiles(root)
		.filter((file) => sources.some((source) => file === source || file.startsWith(`${source}/`)))
		.filter((file) => !read.has(file))
		.map((file) => ({ rule: "every-file-is-read", file, message: "was not read by the check" }));
}
