import type { Messages } from "@/lib/i18n/messages";

/** The closed tables whose names are values of files, with the words for each name. */
export function namesOf({ vocabulary, versions }: Messages) {
	return {
		tag: vocabulary.tag,
		"link-type": vocabulary.linkTypeMeaning,
		stance: vocabulary.stance,
		fate: versions.fateHelp,
		role: vocabulary.pieceRole,
		"review-state": vocabulary.reviewState,
		outcome: vocabulary.outcome,
		reason: vocabulary.reason,
		certainty: vocabulary.certainty,
		"quote-type": vocabulary.quoteType,
		"check-worthiness": vocabulary.checkWorthiness,
		"statement-status": vocabulary.statementStatus,
		"evidence-kind": vocabulary.evidenceKind,
		bearing: vocabulary.bearing,
		"article-state": vocabulary.articleState,
	} satisfies Record<string, Readonly<Record<string, string>>>;
}
