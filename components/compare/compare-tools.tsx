"use client";

import { Redo2, Undo2 } from "lucide-react";
import { HelpButton } from "@/components/article/help-button";
import { keyWords } from "@/components/article/key-words";
import { useMessages } from "@/components/language/language-provider";
import { PresentPeople } from "@/components/live/present-people";
import { SaveState } from "@/components/shell/save-state";
import { IconButton } from "@/components/ui/button";
import { shortcuts } from "@/lib/desk/shortcuts";
import type { CompareDesks } from "./use-compare-desks";

/** What the bar over the comparison holds at its end: who else is there, the save state, undo and redo. */
export function CompareTools({ desks, onHelp }: { desks: CompareDesks; onHelp: () => void }) {
	const messages = useMessages();
	const { desk } = messages;
	const { saveState, live, views } = desks;
	const here = [views.left.article.id, views.right.article.id];
	const hint = (key: string) => keyWords(key, messages);
	return (
		<div className="flex items-center gap-1.5 sm:gap-2">
			<PresentPeople people={desks.others.filter(({ articleId }) => here.includes(articleId))} />
			<SaveState
				state={saveState === "saved" && live !== "live" ? live : saveState}
				count={desks.entries.length}
			/>
			<IconButton
				label={`${desk.undo} (${hint(shortcuts.undo.keys[0])})`}
				disabled={!desks.canUndo}
				icon={<Undo2 aria-hidden="true" className="size-4" />}
				onClick={desks.undo}
			/>
			<IconButton
				label={`${desk.redo} (${hint(shortcuts.redo.keys[0])})`}
				disabled={!desks.canRedo}
				icon={<Redo2 aria-hidden="true" className="size-4" />}
				onClick={desks.redo}
			/>
			<span className="max-sm:hidden">
				<HelpButton onHelp={onHelp} />
			</span>
		</div>
	);
}
