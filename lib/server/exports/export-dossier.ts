import "server-only";
import { uuidv7 } from "uuidv7";
import type { DossierExportQuery } from "@/lib/domain/export-query";
import { ok, type Result } from "@/lib/domain/result";
import type { ExportHead } from "@/lib/exports/export-head";
import type { ExportSource } from "@/lib/exports/export-source";
import type { ExportedArticle } from "@/lib/exports/exported-article";
import { config } from "@/lib/server/config";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { write } from "@/lib/server/door/write";
import { listArticleIds } from "@/lib/server/store/articles";
import { database } from "@/lib/server/store/client";
import { findDossier } from "@/lib/server/store/dossiers";
import { findLastSeq } from "@/lib/server/store/events";
import { openFileSpool } from "./open-file-spool";
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
	const opened = await openDossier(actor, "dossier.export", dossierId);
	if (!opened.ok) return opened;
	const head = await toExportHead(actor, dossierId, query);
	if (!head.ok) return head;
	const { dossier, exportedAt } = head.value;
	const source: ExportSource = {
		...head.value,
		named: {
			title: dossier.title,
			outlet: null,
			published: { value: exportedAt.slice(0, 10), precision: "day", zone: "UTC" },
		},
		articles: () => readArticles(actor, head.value),
		lastEvent: () => findLastSeq(database(), opened.value, dossierId),
		openSpool: () => openFileSpool(config().dataDir),
	};
	return sendExport(query.format, source, () => recordExport(actor, dossierId, query));
}

async function* readArticles(actor: Actor, head: ExportHead): AsyncIterable<ExportedArticle> {
	const granted = await stillGranted(actor, head.dossier.id);
	for (const id of await listArticleIds(database(), granted, head.dossier.id)) {
		const article = await readExportedArticle(await stillGranted(actor, head.dossier.id), id, head);
		// Removed since the list was read: it is not in the dossier any more.
		if (article !== null) yield article;
	}
}

/** The proof, asked for anew; throws when there is none any more, for what has begun cannot end in a failure. */
async function stillGranted(actor: Actor, dossierId: string) {
	const opened = await openDossier(actor, "dossier.export", dossierId);
	if (!opened.ok) throw new Error(`a dossier was lost on the way: ${opened.failure.code}`);
	return opened.value;
}

function recordExport(actor: Actor, id: string, { format, marks }: DossierExportQuery) {
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
