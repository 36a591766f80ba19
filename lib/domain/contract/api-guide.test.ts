import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { backupLimits } from "../backup/backup-manifest";
import { failureCodes, failureStatus } from "../failure-codes";
import { pageLimits } from "../page";
import { policy } from "../policy";
import { uploadLimit } from "../queries";
import { rateLimits } from "../rate-limits";
import { tokenScopeNames } from "../token-scopes";
import { operationNames } from "./addresses";
import { jsonLimits } from "./operation";
import { operationOf } from "./operations";

const guide = readFileSync(join(import.meta.dirname, "../../../docs/api.md"), "utf8");

/** The rows of a table of the guide whose head begins so, cell by cell. */
function rowsUnder(head: string): string[][] {
	const lines = guide.slice(guide.indexOf(`| ${head} |`)).split("\n");
	const end = lines.findIndex((line) => !line.startsWith("|"));
	return lines.slice(2, end).map((line) =>
		line
			.split("|")
			.slice(1, -1)
			.map((cell) => cell.trim()),
	);
}

describe("docs/api.md", () => {
	test("has every failure once, with its status", () => {
		const rows = rowsUnder("Code").map(([code, status]) => [code, status]);
		expect(rows).toEqual(failureCodes.map((code) => [`\`${code}\``, String(failureStatus[code])]));
	});

	test("has every limit of the table, and operations have no other", () => {
		const limits = Object.entries(rateLimits);
		expect(rowsUnder("What")).toEqual(
			limits.map(([name, { points, seconds }]) => [`\`${name}\``, String(points), `${seconds} s`]),
		);
		const used = operationNames.flatMap((name) => operationOf(name).limit ?? []);
		expect([...new Set(used)].sort()).toEqual(limits.map(([name]) => name).sort());
	});

	test("has every scope, and each is needed for something", () => {
		expect(rowsUnder("Scope").map(([scope]) => scope)).toEqual(
			tokenScopeNames.map((scope) => `\`${scope}\``),
		);
		const needed = new Set<string | null>(Object.values(policy).map(({ scope }) => scope));
		expect(tokenScopeNames.filter((scope) => !needed.has(scope))).toEqual([]);
	});

	test("says how large pages and bodies are", () => {
		expect(guide).toContain(`up to ${pageLimits.usual} things`);
		expect(guide).toContain(`${pageLimits.most} at most`);
		const most = operationOf("placeAnnotation").bodyBytes ?? 0;
		expect(guide).toContain(`A JSON body may have ${jsonLimits.bytes / 2 ** 10} KiB`);
		expect(guide).toContain(`that of an annotation ${most / 2 ** 20} MiB`);
		const larger = operationNames.filter((name) => operationOf(name).bodyBytes !== undefined);
		expect(larger.sort()).toEqual([
			"addVersion",
			"placeAnnotation",
			"previewVersion",
			"settleFate",
		]);
		for (const name of ["addVersion", "previewVersion"] as const)
			expect(guide).toContain(
				`that of a new text ${(operationOf(name).bodyBytes ?? 0) / 2 ** 20} MiB`,
			);
		expect(operationOf("settleFate").bodyBytes).toBe(most);
		expect(guide).toContain(`an uploaded file ${uploadLimit / 2 ** 20} MiB`);
		expect(guide).toContain(`a backup ${backupLimits.upload / 2 ** 20} MiB`);
	});

	test("counts offsets as it says", () => {
		const text = "Le 🛟 de la côte";
		const at = text.indexOf("côte");
		const bytes = Buffer.from(text, "utf16le");
		expect(bytes.subarray(2 * at, 2 * (at + 4)).toString("utf16le")).toBe("côte");
		const inCodePoints = [...text].indexOf("c");
		const before = [...text].slice(0, inCodePoints).join("");
		expect(Buffer.from(before, "utf16le").length / 2).toBe(at);
	});
});
