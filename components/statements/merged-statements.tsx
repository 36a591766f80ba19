"use client";

import { useLanguage, useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { useUndoable } from "@/components/writing/use-undoable";
import { api } from "@/lib/desk/api";
import type { MergedStatement } from "@/lib/domain/statement";
import { Section } from "./section";
import { titleOf } from "./statement-words";

/** The statements that were merged into this one, each of which can be split off again; nothing where there are none. */
export function MergedStatements(props: { merged: readonly MergedStatement[]; intoId: string }) {
	const { everywhere, statementPage } = useMessages();
	const { merge: words } = statementPage;
	const language = useLanguage();
	const undoable = useUndoable();
	if (props.merged.length === 0) return null;
	const split = (id: string) =>
		undoable(
			id,
			{ call: (opId) => api.splitStatement(id, opId), words: words.undone },
			{
				call: (opId) => api.mergeStatement(id, { opId, intoId: props.intoId }),
				words: words.done,
			},
		);
	return (
		<Section title={words.merged}>
			<ul className="flex flex-col gap-2">
				{props.merged.map(({ id, titles }) => {
					const title = everywhere.quote(titleOf(titles, language));
					return (
						<li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
							<span className="min-w-0 font-serif text-pretty">{title}</span>
							<Button size="small" aria-label={words.splitOf(title)} onClick={() => void split(id)}>
								{words.split}
							</Button>
						</li>
					);
				})}
			</ul>
		</Section>
	);
}
