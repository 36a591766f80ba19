import type { ExportSource } from "@/lib/exports/export-source";
import type { ExportedArticle } from "@/lib/exports/exported-article";

/** An article that has been read as what is exported: there is nothing else, and it stays as it was read. */
export function oneArticle(
	article: ExportedArticle,
	rest: Pick<ExportSource, "lastEvent" | "openSpool">,
): ExportSource {
	const { dossier, marks, members, narrowing, separator } = article;
	const { exportedAt, softwareVersion, language, address } = article;
	return {
		...{ dossier, marks, members, narrowing, separator },
		...{ exportedAt, softwareVersion, language, address },
		named: article.article,
		articles: async function* () {
			yield article;
		},
		...rest,
	};
}
