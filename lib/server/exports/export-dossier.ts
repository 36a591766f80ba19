import "server-only";
import { uuidv7 } from "uuidv7";
import type { DossierExportQuery } from "@/lib/domain/export-query";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { StatementView } from "@/lib/domain/statement";
import type { ExportHead } from "@/lib/exports/export-head";
import type { ExportSource } from "@/lib/exports/export-source";
import type { ExportedArticle } from "@/lib/exports/exported-article";
import { titleOf } from "@/lib/exports/statement-title";
import { config } from "@/lib/server/config";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { write } from "@/lib/server/door/write";
import { openFileSpool } from "@/lib/server/open-file-spool";
import { readStatements } from "@/lib/server/statements/list-statements";
import { listArticleIds } from "@/lib/server/store/articles";
import { database } from "@/lib/server/store/client";
import { findDossier } from "@/lib/server/store/dossiers";
import { findLastSeq } from "@/lib/server/store/events";
import { readExportedArticle } from "./read-exported-article";
import { sendExport } from "./send-export";
import { toExportHead } from "./to-export-head";

/**
 * A dossier as a file to download, in the member's language; that it went out is an event. Its articles are read one
 * after the other, first to check them all: it fails as a whole, naming the rows, when a quote is not the text at its
 * offsets. A member who loses the dossier while it is sent gets no further article.
 */
export async function exportDossier(
	actor: Actor,
	dossierId: string,
	query: DossierExportQuery,
): Promise<Result<Response>> {
	const opened = await openExport(actor, dossierId, query);
	if (!opened.ok) return opened;
	return sendExport(query, opened.value.source, () => recordExport(actor, dossierId, query));
}

/** What a file of a dossier is written from, read anew each time it is asked for, and how many articles there are now. */
export async function openExport(
	actor: Actor,
	dossierId: string,
	query: DossierExportQuery,
): Promise<Result<{ readonly source: ExportSource; readonly count: number }>> {
	const opened = await openDossier(actor, "dossier.export", dossierId);
	if (!opened.ok) return opened;
	const head = await toExportHead(actor, dossierId, query);
	if (!head.ok) return head;
	const about = await findAbout(opened.value, dossierId, query.statementId);
	if (about === undefined) return fail("not-found");
	const { dossier, exportedAt, language } = head.value;
	const source: ExportSource = {
		...head.value,
		named: {
			title: about === null ? dossier.title : titleOf(about, language),
			outlet: null,
			published: { value: exportedAt.slice(0, 10), precision: "day", zone: "UTC" },
		},
		articles: () => readArticles(actor, head.value, about),
		lastEvent: () => findLastSeq(database(), opened.value, dossierId),
		openSpool: () => openFileSpool(config().dataDir),
	};
	const ids = await listArticleIds(database(), opened.value, dossierId);
	return ok({ source, count: articlesAbout(about)?.size ?? ids.length });
}

/** The statement that the file is about; null where it is about all of the dossier, undefined where there is none such. */
async function findAbout(
	granted: Granted<"dossier.export", unknown>,
	dossierId: string,
	statementId: string | undefined,
): Promise<StatementView | null | undefined> {
	if (statementId === undefined) return null;
	const [found] = await readStatements(granted, dossierId, [statementId]);
	return found;
}

async function* readArticles(
	actor: Actor,
	head: ExportHead,
	about: StatementView | null,
): AsyncIterable<ExportedArticle> {
	const granted = await stillGranted(actor, head.dossier.id);
	const wanted = articlesAbout(about);
	for (const id of await listArticleIds(database(), granted, head.dossier.id)) {
		if (wanted !== null && !wanted.has(id)) continue;
		const article = await readExportedArticle(await stillGranted(actor, head.dossier.id), id, head);
		// Removed since the list was read: it is not in the dossier any more.
		if (article !== null) yield article;
	}
}

/** The articles that have passages of a statement; null for all. */
function articlesAbout(about: StatementView | null): ReadonlySet<string> | null {
	return about && new Set(about.members.map(({ passage }) => passage.articleId));
}

/** The proof, asked for anew; throws when there is none any more, for what has begun cannot end in a failure. */
async function stillGranted(actor: Actor, dossierId: string) {
	const opened = await openDossier(actor, "dossier.export", dossierId);
	if (!opened.ok) throw new Error(`a dossier was lost on the way: ${opened.failure.code}`);
	return opened.value;
}

/** Says in the history that a file of the dossier was made. */
export function recordExport(actor: Actor, id: string, { format, marks }: DossierExportQuery) {
	return write(actor, {
		permission: "dossier.export",
		opId: uuidv7(),
		request: { id, format, marks },
		open: async (tx, scope) => {
			const subject = await findDossier(tx, scope, id);
			return subject && { dossierId: id, subject };
		},
		work: async (_tx, granted) => {
			const { revision } = granted.subject;
			const codes = { format, marks };
			return ok({ type: "dossier.exported", subjectId: id, revision, codes });
		},
	});
}
