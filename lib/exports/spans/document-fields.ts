import type { SelectedArticle } from "@/lib/exports/select-marks";
import type { Json } from "@/lib/exports/web-annotation/terms";

/** What a document of a training set says of its article, besides its text. */
export function documentFields({ article, version, dossier }: SelectedArticle) {
	return {
		title: article.title,
		outlet: article.outlet ?? undefined,
		author: article.author ?? undefined,
		published: article.published?.value,
		address: article.address ?? undefined,
		language: article.language,
		article: article.id,
		version: version.number,
		dossier: dossier.title,
	} satisfies Record<string, Json>;
}
