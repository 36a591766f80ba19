import "server-only";
import { uuidv7 } from "uuidv7";
import type { ArticleExportQuery } from "@/lib/domain/export-query";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { ExportedArticle } from "@/lib/exports/exported-article";
import { oneArticle } from "@/lib/exports/one-article";
import { openArticle } from "@/lib/server/articles/open-article";
import { config } from "@/lib/server/config";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { openFileSpool } from "@/lib/server/open-file-spool";
import { findArticlePlace } from "@/lib/server/store/articles";
import { database } from "@/lib/server/store/client";
import { findLastSeq } from "@/lib/server/store/events";
import { readExportedArticle } from "./read-exported-article";
import { sendExport } from "./send-export";
import { toExportHead } from "./to-export-head";

/**
 * An article as a file to download, in the member's language; that it went out is an event. It fails
 * as a whole, naming the rows, when a quote is not the text at its offsets.
 */
export async function exportArticle(
	actor: Actor,
	id: string,
	query: ArticleExportQuery,
): Promise<Result<Response>> {
	const opened = await openArticle(actor, "article.export", id);
	if (!opened.ok) return opened;
	const { dossierId } = opened.value;
	const head = await toExportHead(actor, dossierId, query);
	if (!head.ok) return head;
	const article = await readExportedArticle(opened.value, id, head.value);
	if (article === null || !hasPassage(article, query.annotationId)) return fail("not-found");
	const source = oneArticle(article, {
		lastEvent: () => findLastSeq(database(), opened.value, dossierId),
		openSpool: () => openFileSpool(config().dataDir),
	});
	return sendExport(query, source, () => recordExport(actor, id, query));
}

function hasPassage({ annotations }: ExportedArticle, annotationId: string | undefined): boolean {
	return annotationId === undefined || annotations.some(({ id }) => id === annotationId);
}

function recordExport(actor: Actor, id: string, { format, marks }: ArticleExportQuery) {
	return write(actor, {
		permission: "article.export",
		opId: uuidv7(),
		request: { id, format, marks },
		open: async (tx, scope) => {
			const subject = await findArticlePlace(tx, scope, id);
			return subject && { dossierId: subject.dossierId, subject };
		},
		work: async (_tx, granted) => {
			const { revision, state } = granted.subject;
			const codes = { format, marks };
			return ok({ type: "article.exported", subjectId: id, revision, state, codes });
		},
	});
}
