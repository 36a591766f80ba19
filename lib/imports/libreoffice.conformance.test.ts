import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { SourceFormatId } from "@/lib/domain/source-formats";
import { readApart } from "@/lib/imports/read-apart";
import { convertInOffice } from "@/lib/testing/convert-in-office";
import { corpusOf } from "@/lib/testing/given-folders";

const folder = mkdtempSync(join(tmpdir(), "recoupe-office-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function textOf(format: SourceFormatId, bytes: Uint8Array): Promise<string> {
	const file = { bytes, fileName: null, zone: "Europe/Paris" };
	const result = await readApart(format, file);
	if (!result.ok) throw new Error(JSON.stringify(result.failure));
	return result.value.text;
}

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== "");

test("the real articles come back from LibreOffice's .docx as they are, and from its .pdf word for word", {
	timeout: 300_000,
}, async (context) => {
	const seeds = await Promise.all(
		corpusOf(context).map(async ({ name, bytes }) => {
			const text = await textOf("plain-text", bytes);
			const lines = text.split("\n").flatMap((line) => line.trim() || []);
			const path = join(folder, name);
			writeFileSync(path, lines.join("\n"));
			return { name: name.replace(".txt", ""), path, text: lines.join("\n\n") };
		}),
	);
	for (const ending of ["docx", "pdf"]) {
		const paths = seeds.map(({ path }) => path);
		const into = join(folder, ending);
		convertInOffice(context, folder, { filter: "Text (encoded):UTF8", to: ending, into, paths });
	}
	for (const { name, text } of seeds) {
		const of = (ending: string) => readFileSync(join(folder, ending, `${name}.${ending}`));
		expect(await textOf("docx", of("docx")), name).toBe(
			await textOf("plain-text", Buffer.from(text)),
		);
		expect(wordsOf(await textOf("pdf", of("pdf"))), name).toEqual(wordsOf(text));
	}
});
