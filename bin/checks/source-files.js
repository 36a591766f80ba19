import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

const skipped = new Set(["node_modules", "generated", "test-results", "playwright-report", "dist"]);

/**
 * Every file and folder of ours below `root`, relative to it and with `/`; folders end in `/`.
 * @param {string} root
 * @returns {string[]}
 */
export function listTree(root) {
	return walk(root, root);
}

/**
 * The TypeScript files among `listTree`, declarations left out.
 * @param {string} root
 * @returns {string[]}
 */
export function listSourceFiles(root) {
	return listTree(root).filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"));
}

function walk(root, folder) {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		if (entry.name.startsWith(".") || skipped.has(entry.name)) return [];
		const path = join(folder, entry.name);
		const name = relative(root, path).split(sep).join("/");
		return entry.isDirectory() ? [`${name}/`, ...walk(root, path)] : [name];
	});
}
