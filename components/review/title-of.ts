import type { Language } from "@/lib/domain/languages";
import type { StatementTitles } from "@/lib/domain/statement";

/** A statement's wording in the reader's language, or else in the one it has. */
export function titleOf(titles: StatementTitles, language: Language): string {
	return titles[language] ?? Object.values(titles).find((title) => title !== undefined) ?? "";
}
