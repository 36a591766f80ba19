import "server-only";
import contentDisposition from "content-disposition";
import { uuidv7 } from "uuidv7";
import type { ExportQuery } from "@/lib/domain/export-query";
import { ok, type Result } from "@/lib/domain/result";
import { exportArticle as writeFile } from "@/lib/exports/registry";
import { readDesk } from "@/lib/server/articles/read-desk";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { readSelf } from "@/lib/server/members/read-self";
import { softwareVersion } from "@/lib/server/software-version";
import { findArticlePlace } from "@/lib/server/store/articles";

/**
 * An article as a file to download, in the member's language; that it went out is an event. It fails
 * as a whole, naming the rows, when a quote is not the text at its offsets.
 */
export async function exportArticle(
	actor: Actor,
	id: string,
	{ format, marks }: ExportQuery,
): Promise<Result<Response>> {
	const [desk, self] = await Promise.all([readDesk(actor, id), readSelf(actor)]);
	if (!desk.ok) return desk;
	if (!self.ok) return self;
	const file = writeFile(format, {
		...desk.value,
		marks,
		exportedAt: new Date().toISOString(),
		softwareVersion,
		language: self.value.locale,
	});
	if (!file.ok) return file;
	const recorded = await recordExport(actor, id, { format, marks });
	if (!recorded.ok) return recorded;
	return ok(
		new Response(toStream(file.value.chunks), {
			headers: {
				"content-type": file.value.mediaType,
				"content-disposition": contentDisposition(file.value.name),
				"cache-control": "private, no-store",
				"content-security-policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'",
				"x-content-type-options": "nosniff",
			},
		}),
	);
}

function recordExport(actor: Actor, id: string, codes: { format: string; marks: string }) {
	return write(actor, {
		permission: "article.export",
		opId: uuidv7(),
		request: { id, ...codes },
		open: async (tx, scope) => {
			const subject = await findArticlePlace(tx, scope, id);
			return subject && { dossierId: subject.dossierId, subject };
		},
		work: async (_tx, granted) => {
			const { revision, state } = granted.subject;
			return ok({ type: "article.exported", subjectId: id, revision, state, codes });
		},
	});
}

function toStream(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
	const source = chunks[Symbol.asyncIterator]();
	return new ReadableStream({
		async pull(controller) {
			const next = await source.next();
			if (next.done) controller.close();
			else controller.enqueue(next.value);
		},
		async cancel() {
			await source.return?.();
		},
	});
}
