import "server-only";
import type { Granted } from "@/lib/domain/proof";
import type { ExportHead } from "@/lib/exports/export-head";
import type { ExportedArticle } from "@/lib/exports/exported-article";
import { readMarks } from "@/lib/server/articles/read-desk";
import { toArticleRow, toVersionView } from "@/lib/server/articles/to-article-row";
import { toSpeakerView } from "@/lib/server/speakers/to-speaker-view";
import { readStatementsWith } from "@/lib/server/statements/list-statements";
import { findArticleWithVersion } from "@/lib/server/store/articles";
import type { Tx } from "@/lib/server/store/client";
import { listSpeakersIn } from "@/lib/server/store/speakers";
import { readAtOnce } from "@/lib/server/store/transact";

type Exporting = Granted<"article.export" | "dossier.export", unknown>;

/** Everything an export may hold of one article, in its newest version, as it is at one moment; null when it is gone. */
export async function readExportedArticle(
	granted: Exporting,
	articleId: string,
	head: ExportHead,
): Promise<ExportedArticle | null> {
	return readAtOnce((tx) => readIn(tx, granted, articleId, head));
}

async function readIn(
	tx: Tx,
	granted: Exporting,
	articleId: string,
	head: ExportHead,
): Promise<ExportedArticle | null> {
	const found = await findArticleWithVersion(tx, granted, articleId);
	const version = found?.versions[0];
	if (found === null || version === undefined) return null;
	const { dossierId } = found;
	const [marks, statements, speakers] = await Promise.all([
		readMarks(granted, articleId, version.id, dossierId, tx),
		readStatementsWith(tx, granted, { dossierId, articleId }),
		listSpeakersIn(tx, granted, { dossierId, articleId }),
	]);
	return {
		...head,
		...marks,
		article: toArticleRow(found, []),
		version: toVersionView(version),
		statements,
		speakers: speakers.map(toSpeakerView),
	};
}
