import { type Language, languageNames } from "@/lib/domain/languages";
import { reviewStateRow } from "@/lib/domain/review";
import type { MembershipView, StatementTitles, StatementView } from "@/lib/domain/statement";

/** A statement's wording in one language. */
export interface Wording {
	readonly words: string;
	readonly language: Language;
}

/** The wording a reader gets: in their language where there is one, else in another, which then has to be said. */
export function wordingFor(titles: StatementTitles, language: Language): Wording | null {
	const order = [language, ...languageNames];
	const found = order.find((name) => titles[name] !== undefined);
	const words = found === undefined ? undefined : titles[found];
	return found === undefined || words === undefined ? null : { words, language: found };
}

/** The words of that wording alone; empty for a statement without any, which the contract refuses. */
export function titleOf(titles: StatementTitles, language: Language): string {
	return wordingFor(titles, language)?.words ?? "";
}

/** The memberships that stand: neither rejected nor of a passage that has been removed. */
export function standingMembers({
	members,
}: Pick<StatementView, "members">): readonly MembershipView[] {
	return members.filter(({ state, passage }) => reviewStateRow(state).shown && !passage.deleted);
}
