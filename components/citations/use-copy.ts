"use client";

import { useLanguage, useMessages } from "@/components/language/language-provider";
import { toast } from "@/components/ui/toast";
import type { EvidenceView } from "@/lib/domain/evidence";
import type { PassageView } from "@/lib/domain/link";
import type { StatementView } from "@/lib/domain/statement";
import { type Citation, type Citing, citePassage } from "@/lib/exports/citation/cite-passage";
import { citeStatement } from "@/lib/exports/citation/cite-statement";
import { copyCitation } from "./copy-citation";

/** Copies what is cited in the member’s language, and says so, or that it could not be. */
function useCopy(): (cite: (citing: Citing) => Citation, said: string) => Promise<void> {
	const words = useMessages();
	const language = useLanguage();
	return async (cite, said) => {
		const { origin } = window.location;
		const isCopied = await copyCitation(cite({ words, language, origin }));
		toast(isCopied ? { words: said } : { words: words.citation.refused, tone: "danger" });
	};
}

/** Copies the selected passage, where there is one. */
export function useCitePassage(passage: PassageView | null): () => void {
	const copy = useCopy();
	const { passageCopied } = useMessages().citation;
	return () => {
		if (passage !== null) void copy((citing) => citePassage(citing, passage), passageCopied);
	};
}

/** Copies a statement with its sources. */
export function useCiteStatement(
	dossierId: string,
	statement: StatementView,
	evidence: readonly EvidenceView[],
): () => void {
	const copy = useCopy();
	const { statementCopied } = useMessages().citation;
	return () =>
		void copy((citing) => citeStatement(citing, dossierId, statement, evidence), statementCopied);
}
