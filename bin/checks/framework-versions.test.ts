import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const lock = JSON.parse(
	readFileSync(join(import.meta.dirname, "../../package-lock.json"), "utf8"),
) as { packages: Readonly<Record<string, { readonly version?: string }>> };

test.each([
	["next", "16.3.3"],
	["react", "19.2.3"],
	["react-dom", "19.2.3"],
])("AZ-12: %s is at least %s, the first in which no request runs code", (name, least) => {
	const { version } = lock.packages[`node_modules/${name}`] ?? {};
	expect(version).toMatch(/^\d+\.\d+\.\d+$/);
	expect(version?.localeCompare(least, "en", { numeric: true })).toBeGreaterThanOrEqual(0);
});
