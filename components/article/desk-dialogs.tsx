"use client";

import { ConflictDialog } from "./conflict-dialog";
import { FirstTagDialog } from "./first-tag-dialog";
import { LinkDialog } from "./link-dialog";
import { RetagDialog } from "./retag-dialog";
import { SamePassagesDialog } from "./same-passages-dialog";
import { ShortcutsDialog } from "./shortcuts-dialog";
import { StatementDialog } from "./statement-dialog";
import type { Desk } from "./use-article-desk";

/** What the desk asks before it does something, each open while it is asked. */
export function DeskDialogs({ desk }: { desk: Desk }) {
	const { shown, actions, dialog } = desk;
	return (
		<>
			<LinkDialog
				passage={dialog === "link" ? desk.passage : null}
				dossierId={shown.view.dossier.id}
				links={shown.view.links}
				onClose={desk.close}
				onLink={actions.link}
				onGather={(statementId, stance) =>
					desk.selected !== null && actions.gather(desk.selected, statementId, stance)
				}
				onCompare={desk.compareBeside}
			/>
			<StatementDialog
				annotation={dialog === "statement" ? desk.selected : null}
				statements={shown.view.statements}
				articles={shown.view.articles}
				language={shown.view.article.language}
				onClose={desk.close}
				onGather={actions.gather}
				onCreate={actions.gatherInNew}
			/>
			<RetagDialog
				retag={desk.asked}
				onClose={desk.close}
				onConfirm={({ id, tag }) => {
					actions.retag(id, tag);
					desk.close();
				}}
			/>
			<SamePassagesDialog
				asked={desk.identical}
				articleId={shown.view.article.id}
				versionId={shown.view.version.id}
				onClose={desk.close}
				onMark={desk.markIdentical}
			/>
			<ConflictDialog
				entry={desk.conflict}
				confirmed={shown.confirmed}
				onClose={desk.close}
				onMine={desk.applyMine}
				onTheirs={desk.keepTheirs}
				onPlaceAgain={desk.placeAgain}
			/>
			<FirstTagDialog
				open={dialog === "first-tag"}
				onClose={desk.close}
				onChoose={(tag) => desk.linkAs(tag)}
			/>
			<ShortcutsDialog open={dialog === "help"} onOpenChange={(open) => open || desk.close()} />
		</>
	);
}
