import { statementAddress } from "@/components/statements/statement-address";
import type { SearchHit } from "@/lib/domain/search";

/** Where a hit leads, its words in sight; null for a speaker of whom there is no passage. */
export function hitAddress(hit: SearchHit): string | null {
	switch (hit.kind) {
		case "statement":
			return statementAddress(hit.dossier.id, hit.statementId);
		case "article":
			return `/articles/${hit.article.id}`;
		case "speaker":
			return hit.passage && `/articles/${hit.passage.articleId}#a=${hit.passage.annotationId}`;
		case "annotation":
		case "note":
			return `/articles/${hit.article.id}#a=${hit.annotationId}`;
		case "text": {
			const [first] = hit.highlights;
			const start = hit.start + (first?.start ?? 0);
			const end = first === undefined ? hit.end : hit.start + first.end;
			return `/articles/${hit.article.id}#t=${start}-${end}`;
		}
	}
}
