import { spawnSync } from "node:child_process";
import type { Skippable } from "./given-folders";

/** Programs of other people that read what we write, by their command, as the one who installs them knows them. */
const tools = {
	jing: "jing",
	pdffonts: "pdffonts (poppler-utils)",
	pdftotext: "pdftotext (poppler-utils)",
	qpdf: "qpdf",
	soffice: "LibreOffice (soffice)",
	xmllint: "xmllint (libxml2-utils)",
	"/usr/bin/python3": "Python (python3-docx)",
} as const;

/**
 * What a program prints when it ends well; throws with what it complained of when it does not. A test on a machine that
 * has no such program is skipped and says which is missing.
 */
export function runTool(
	context: Skippable,
	tool: keyof typeof tools,
	args: readonly string[],
): string {
	const { error, status, stderr, stdout } = spawnSync(tool, args, { encoding: "utf8" });
	const isMissing =
		(error !== undefined && "code" in error && error.code === "ENOENT") ||
		stderr.includes("No module named");
	if (isMissing) context.skip(`missing: ${tools[tool]}`);
	if (error !== undefined) throw error;
	if (status !== 0) throw new Error(`${tool} ended with ${status}:\n${stderr}${stdout}`);
	return stdout;
}
