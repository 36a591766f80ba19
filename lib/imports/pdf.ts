import { spawn } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { fail, type Result } from "@/lib/domain/result";
import type { ArticleDraft, SourceFile } from "@/lib/imports/draft";
import { draftFromDocument } from "@/lib/imports/draft-from-document";
import { layOutPages } from "@/lib/imports/pdf-layout";
import { type Declared, Drops } from "@/lib/imports/source-document";
import { createTurns } from "@/lib/imports/turns";

/** How long one PDF may take, in milliseconds, and how many are read at once. */
export const pdfLimits = { milliseconds: 8_000, atOnce: 2 } as const;

/**
 * A draft from a PDF with text in it: lines joined to paragraphs, words divided at a line's end joined again, running
 * heads and page numbers left out, both with notices. It is read by a program of its own (`read-pdf.js`), without
 * the server's environment, that is ended when it takes too long or becomes too large, so that nothing it does harms the server.
 * Fails as `unsupported-media` (`not-this-format`), `invalid` (`empty`, `damaged`, `encrypted`, `too-complex`,
 * `took-too-long`, `no-words`: pictures of pages), and like `draftFromDocument`.
 */
export async function parsePdf(file: SourceFile): Promise<Result<ArticleDraft>> {
	if (file.bytes.length === 0) return refuse("invalid", "empty");
	const head = String.fromCharCode(...file.bytes.subarray(0, 5));
	if (head !== "%PDF-")
		return refuse(
			"unsupported-media",
			head.startsWith("PK") ? "looks-like-zip" : "not-this-format",
		);
	const read = await readInTurn(() => runReader(file.bytes));
	if (typeof read === "string") return refuse("invalid", read);
	const drops = new Drops();
	const blocks = layOutPages(read.pages, drops);
	if (blocks.length === 0) return refuse("invalid", "no-words");
	const declared = [...properties("title", read.title), ...properties("author", read.author)];
	return draftFromDocument({ blocks, declared, drops }, file, null);
}

function refuse(code: "invalid" | "unsupported-media", problem: string): Result<never> {
	return fail(code, { fields: [{ path: "file", code: problem }] });
}

function properties(field: "title" | "author", value: string): Declared[] {
	return value.trim() === "" ? [] : [{ field, value, from: "properties" }];
}

const readInTurn = createTurns(pdfLimits.atOnce);

/** What the program answers: of each page the pieces of text as words, left, baseline, width and size, in points. */
const answerSchema = z.object({
	pages: z.array(
		z.object({
			height: z.number(),
			pieces: z.array(z.tuple([z.string(), z.number(), z.number(), z.number(), z.number()])),
		}),
	),
	title: z.string(),
	author: z.string(),
});

type Answer = z.output<typeof answerSchema>;

const problems: Readonly<Record<number, string | undefined>> = {
	10: "damaged",
	11: "encrypted",
	12: "too-complex",
};

/** More than the program ever writes: pages of an article that is as long as one may be. */
const mostAnswered = 64 * 1024 * 1024;

function runReader(bytes: Uint8Array): Promise<Answer | string> {
	// The server runs in the folder of the project, wherever its own files were built to.
	const program = join(process.cwd(), "lib", "imports", "read-pdf.js");
	const child = spawn(process.execPath, [program], {
		env: { NODE_ENV: "production" },
		stdio: ["pipe", "pipe", "ignore"],
		timeout: pdfLimits.milliseconds,
		killSignal: "SIGKILL",
	});
	const parts: Buffer[] = [];
	let length = 0;
	child.stdout.on("data", (part: Buffer) => {
		length += part.length;
		if (length > mostAnswered) child.kill("SIGKILL");
		else parts.push(part);
	});
	// It may end before it has read everything.
	child.stdin.on("error", () => undefined);
	child.stdin.end(bytes);
	return new Promise((settle, refuseToRun) => {
		child.on("error", refuseToRun);
		child.on("close", (code) => {
			if (code === null) settle("took-too-long");
			else settle(code === 0 ? toAnswer(Buffer.concat(parts)) : (problems[code] ?? "damaged"));
		});
	});
}

function toAnswer(written: Buffer): Answer | string {
	const parsed = answerSchema.safeParse(JSON.parse(written.toString("utf8")));
	return parsed.success ? parsed.data : "damaged";
}
