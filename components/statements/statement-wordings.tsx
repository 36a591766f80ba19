"use client";

import { historyLines, isSame } from "@/components/history/history-lines";
import { HistoryLines, type WayBack } from "@/components/history/history-list";
import { useMessages } from "@/components/language/language-provider";
import { useUndoable } from "@/components/writing/use-undoable";
import { api } from "@/lib/desk/api";
import { languageNames } from "@/lib/domain/languages";
import type { StatementTitles, StatementView } from "@/lib/domain/statement";
import type { StatementRevision } from "@/lib/domain/statement-history";

/** What a statement was called before, each wording with the way back to it; nothing while it has had one only. */
export function StatementWordings(props: {
	dossierId: string;
	statement: StatementView;
	revisions: readonly StatementRevision[];
}) {
	const { dossierId, statement, revisions } = props;
	const { desk, history, statements } = useMessages();
	const undoable = useUndoable();
	if (revisions.length < 2) return null;
	const { id, revision, titles } = statement;
	const call = (to: StatementTitles, over: number) => (opId: string) =>
		api.placeStatement(id, { opId, revision: over, dossierId, titles: { ...to } });
	const restore = (content: StatementTitles) =>
		undoable(
			`${id} ${revision} ${JSON.stringify(content)}`,
			{ call: call(content, revision), words: history.restored },
			{ call: call(titles, revision + 1), words: history.takenBack },
		);
	const wayTo = ({ content }: StatementRevision): WayBack =>
		isSame(titles, content) ? null : { go: () => void restore(content) };
	return (
		<details>
			<summary className="min-h-6 cursor-pointer text-label font-medium">
				{history.statement.wordings}
			</summary>
			<div className="mt-2 text-label text-ink-2">
				<HistoryLines
					lines={historyLines({ revisions }, languageNames)}
					nameOf={(language) => statements.wording[language]}
					wordsOf={(language, { content }) => content[language] ?? desk.notSet}
					placed={history.statement.placed}
					restore={wayTo}
				/>
			</div>
		</details>
	);
}
