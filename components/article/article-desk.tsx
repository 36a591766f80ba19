"use client";

import { type ReactNode, useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { Page } from "@/components/shell/page";
import { useSelf } from "@/components/shell/self-provider";
import { useSpareTime } from "@/components/ui/use-spare-time";
import { VersionNotice } from "@/components/versions/version-notice";
import { saveStateOfThings } from "@/lib/desk/outbox-entry";
import { type PackedDesk, unpackDesk } from "@/lib/desk/pack-desk";
import type { DeskView } from "@/lib/domain/desk";
import { mayMark } from "@/lib/domain/may-mark";
import type { PersonView } from "@/lib/domain/people";
import { DeskMargin } from "./desk-margin";
import { DeskRail } from "./desk-rail";
import { DeskText } from "./desk-text";
import { DeskTools } from "./desk-tools";
import { Inspector } from "./inspector";
import { LateDialogs } from "./late-dialogs";
import { FilteredNotice, MarkFilterBar } from "./mark-filter-bar";
import { MarkOverview } from "./mark-overview";
import { RemovedList } from "./removed-list";
import { RoundNotice } from "./round-notice";
import { UnsentNotice } from "./unsent-notice";
import { type Desk, useArticleDesk } from "./use-article-desk";
import { useDeskShortcuts } from "./use-desk-shortcuts";

/** The article desk: the text, its marks beside it, and everything that can be done to them. */
export function ArticleDesk(props: { desk: PackedDesk }) {
	const self = useSelf();
	const desk = useMemo(() => unpackDesk(props.desk), [props.desk]);
	// Whoever signs in on this device after somebody else has a desk of their own.
	return self === null ? null : <DeskAtWork key={self.id} desk={desk} self={self} />;
}

function DeskAtWork(props: { desk: DeskView; self: PersonView }) {
	const desk = useArticleDesk(props.desk, props.self);
	useDeskShortcuts(desk);
	const { view } = desk.shown;
	const path = [{ label: view.dossier.title, href: `/dossiers/${view.dossier.id}` }];
	const tools = <DeskTools {...desk} onHelp={() => desk.open("help")} />;
	return (
		<Page
			width="full"
			path={path}
			here={view.article.title}
			search={{ dossierId: view.dossier.id }}
			end={tools}
		>
			<DeskColumns isHere={desk.editing.editor !== null} isAimed={desk.selected !== null}>
				<DeskRail articles={view.articles} currentId={view.article.id} />
				<DeskSheet desk={desk} />
				<DeskSide desk={desk} />
			</DeskColumns>
			<p role="status" className="sr-only">
				{desk.announcement}
			</p>
			<LateDialogs desk={desk} />
		</Page>
	);
}

/**
 * The list of articles, the text and its margin. Of a text that has just come only what is in sight is laid out, the rest
 * once there is time to spare; who comes to certain words, or scrolls, needs to be where they are at once.
 */
function DeskColumns(props: { isHere: boolean; isAimed: boolean; children: ReactNode }) {
	const hasTime = useSpareTime(props.isHere);
	const isScrolled = useFirstScroll();
	return (
		<div
			data-laid-out={hasTime || isScrolled || props.isAimed ? undefined : "in-sight"}
			// What was scrolled to by its height stays at that height, which is right once all is laid out. On a narrow screen
			// the open mark is a sheet at its foot: there is room to bring the last words above it.
			className="grid grid-cols-[minmax(0,1fr)] max-[1099px]:pb-[55dvh] print:block print:pb-0 min-[1100px]:grid-cols-[232px_minmax(0,1fr)_356px] data-laid-out:[overflow-anchor:none]"
		>
			{props.children}
		</div>
	);
}

/** Whether the page was scrolled since it came, by whoever reads or by the browser that takes them back; known in the same frame. */
function useFirstScroll(): boolean {
	const [isScrolled, setScrolled] = useState(false);
	useEffect(() => {
		const scroll = () => flushSync(() => setScrolled(true));
		document.addEventListener("scroll", scroll, { once: true, passive: true });
		return () => document.removeEventListener("scroll", scroll);
	}, []);
	return isScrolled;
}

function DeskSheet({ desk }: { desk: Desk }) {
	const { shown, selected } = desk;
	return (
		<div className="relative min-w-0 bg-sheet">
			<MarkOverview
				sheet={desk.sheet}
				blocks={shown.view.version.blocks}
				annotations={desk.annotations}
			/>
			{/* Over the text, so that the words being read do not move. */}
			<div className="sticky top-bar z-20 h-0">
				<UnsentNotice
					entries={shown.entries}
					confirmed={shown.confirmed}
					isKept={shown.onDisk !== null}
					store={desk.store}
					onResolve={desk.settle}
				/>
			</div>
			<FilteredNotice {...desk.filter} filtered={desk.filtered} />
			<DeskText
				sheet={desk.sheet}
				notice={
					<>
						<RoundNotice
							dossierId={shown.view.dossier.id}
							round={shown.view.round}
							isSaved={shown.entries.length === 0}
							onDone={() => void desk.store.refresh()}
						/>
						<VersionNotice view={shown.view} isOutdated={shown.isOutdated} />
					</>
				}
				mayMark={mayMark(shown.view.round)}
				editing={desk.editing}
				article={shown.view.article}
				version={shown.view.version}
				marks={desk.marks}
				overlapping={desk.overlapping}
				selected={selected}
				edges={desk.edges}
				onTag={desk.tag}
				onLink={desk.startLink}
				onIdentical={desk.askForIdentical}
				onAddWords={desk.takeWords}
				onReplace={desk.replaceWords}
				onChoose={desk.select}
				onLeaveOverlap={desk.leaveOverlap}
			/>
		</div>
	);
}

function DeskSide({ desk }: { desk: Desk }) {
	const { shown, actions, selected } = desk;
	const isThingSaved = (id: string) =>
		saveStateOfThings(shown.entries, shown.onDisk, [id]) === "saved";
	const inspector = selected && (
		<Inspector
			annotation={selected}
			view={shown.view}
			actions={actions}
			isSaved={isThingSaved(selected.id)}
			isThingSaved={isThingSaved}
			edges={desk.edges}
			canTake={desk.editing.selection !== null}
			mayRemove={desk.mayRemove}
			onTake={desk.takeWords}
			onRetag={desk.retag}
			onLink={desk.startLink}
			onStatement={() => desk.open("statement")}
			isNoteOpen={desk.isNoteOpen}
			onNote={desk.openNote}
			onRemove={desk.remove}
			onCite={desk.cite}
			onClose={() => desk.select(null)}
			onLeave={() => desk.editing.editor?.view.focus()}
		/>
	);
	return (
		<DeskMargin
			text={desk.sheet}
			view={shown.view}
			annotations={desk.annotations}
			others={desk.others}
			saveStateOf={(ids) => saveStateOfThings(shown.entries, shown.onDisk, ids)}
			selectedId={selected?.id ?? null}
			rejected={desk.rejected}
			onSelect={desk.select}
			onOver={desk.editing.shade}
			filter={<MarkFilterBar {...desk.filter} view={shown.view} filtered={desk.filtered} />}
			inspector={inspector}
		>
			<RemovedList
				annotations={shown.removed.annotations}
				onRestore={(id) => actions.restore("annotations", id)}
			/>
		</DeskMargin>
	);
}
