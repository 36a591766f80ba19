import { standingVerdict } from "@/lib/domain/standing-verdict";
import type { FileContext } from "@/lib/exports/notes/file-context";
import type { NumberedStatement } from "@/lib/exports/notes/numbering";
import { passageWords } from "@/lib/exports/notes/passage-words";
import { titleOf } from "@/lib/exports/statement-title";

/** A statement in plain words, as a file without markup of its own for it says it. */
export interface StatementLines {
	readonly title: string;
	/** How far it is checked, how many passages and how many independent sources it has. */
	readonly counts: string;
	/** The verdict that stands and how it was found; null where none does. */
	readonly verdict: string | null;
	/** Each passage with its stance. */
	readonly passages: readonly string[];
}

/** What a file says of a statement, in plain words. */
export function statementLines(
	context: FileContext,
	{ number, statement }: NumberedStatement,
): StatementLines {
	const { everywhere, statementPage, vocabulary } = context.words;
	const { language } = context.selected;
	const verdict = standingVerdict(statement);
	const { gradeOf, title } = statementPage.verdict;
	return {
		title: `${number}. ${titleOf(statement, language)}`,
		counts: [
			vocabulary.statementStatus[statement.status],
			everywhere.count.passages(statement.members.length),
			everywhere.count.independentSources(statement.sources.count),
		].join(" · "),
		verdict:
			verdict &&
			[title, gradeOf(verdict.number, verdict.words[language]), verdict.method].join(" · "),
		passages: statement.members.map(
			({ passage, stance }) => `${vocabulary.stance[stance]} ${passageWords(context, passage)}`,
		),
	};
}
