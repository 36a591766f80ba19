import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listSourceFiles, listTree } from "./source-files.js";

const emptyNames = [
	...["util", "utils", "helper", "helpers", "common", "misc", "service", "services"],
	...["manager", "managers", "handler", "handlers", "item", "items", "data", "info"],
];

/**
 * What no other tool looks at: names that say nothing, the server's first line, words without values, random properties
 * whose failure could not be repeated.
 * @param {string} root
 * @returns {import("./finding.js").Finding[]}
 */
export function checkHouseRules(root) {
	const findingsOf = (file) => {
		const text = readFileSync(join(root, file), "utf8");
		return [...serverOnly(file, text), ...typesOfDomain(file, text), ...unseeded(file, text)];
	};
	return [...listTree(root).flatMap(emptyName), ...listSourceFiles(root).flatMap(findingsOf)];
}

function emptyName(path) {
	const name = path.split("/").filter(Boolean).at(-1);
	const [word] = name.replace(/[()[\]]/g, "").split(".");
	if (!emptyNames.includes(word.toLowerCase())) return [];
	return [{ rule: "names-say-something", file: path, message: `"${word}" says nothing` }];
}

function serverOnly(file, text) {
	if (!file.startsWith("lib/server/") || file.endsWith(".test.ts")) return [];
	if (text.startsWith('import "server-only";\n')) return [];
	return [{ rule: "server-only", file, message: 'the first line is not import "server-only";' }];
}

/** lib/i18n knows the shape of what it names, so that the compiler asks for missing words, and no more. */
function typesOfDomain(file, text) {
	if (!file.startsWith("lib/i18n/") || file.endsWith(".test.ts")) return [];
	const value =
		/^(?:import|export)\s+(?!type\b)[^;]*?from\s+"(?:@\/lib|\.\.(?:\/\.\.)*)\/domain\//gm;
	const message = "takes more than types of lib/domain";
	return value.test(text) ? [{ rule: "i18n-types-only", file, message }] : [];
}

/** A random property is given to `holds`, so that the seed that a run prints repeats all that it drew. */
function unseeded(file, text) {
	if (file === "lib/testing/scale.ts" || !/\bfc\.assert\b/.test(text)) return [];
	return [{ rule: "properties-are-seeded", file, message: "asserts without the seed of the run" }];
}
