"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { inTextOrder } from "@/lib/desk/annotation-pieces";
import { linksForbidding } from "@/lib/desk/apply-operation";
import { findAnnotation, linksOf, toPassage } from "@/lib/desk/desk-contents";
import type { OutboxEntry } from "@/lib/desk/outbox-entry";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { DeskView } from "@/lib/domain/desk";
import type { PersonView } from "@/lib/domain/people";
import { reviewStateRow } from "@/lib/domain/review";
import type { Tag } from "@/lib/domain/tags";
import type { PieceRole } from "@/lib/domain/text";
import { dropSelection } from "@/lib/editor/commands";
import { toMarks } from "./article-layout";
import { findMark } from "./find-mark";
import { compareAddress } from "./links-section";
import type { Retag } from "./retag-dialog";
import { useArticleEditor } from "./use-article-editor";
import { useDesk } from "./use-desk";
import { quoteOf, useDeskActions } from "./use-desk-actions";
import { useSelectedId } from "./use-selected-id";

/** The dialogs of the desk that are about the selected mark or the desk itself. */
export type DeskDialog = "link" | "statement" | "help" | "first-tag";

/** Everything the desk's parts show and tell, joined: its store, its text, what is selected and asked. */
export function useArticleDesk(initial: DeskView, self: PersonView) {
	const messages = useMessages();
	const { store, shown } = useDesk(initial, self);
	const { view } = shown;
	const actions = useDeskActions(store);
	const visible = useVisibleMarks(view);
	const [selectedId, select] = useSelectedId();
	const selected = findAnnotation(view, selectedId);
	const asking = useAsking();
	const [overlapIds, setOverlapIds] = useState<readonly string[]>([]);
	const [noteOf, setNoteOf] = useState<string | null>(null);
	const sheet = useRef<HTMLDivElement>(null);

	const choose = useCallback(
		(id: string | null) => {
			select(id);
			setOverlapIds([]);
			if (id !== null) reveal(sheet.current, id);
		},
		[select],
	);
	const editing = useArticleEditor({
		version: view.version,
		language: view.article.language,
		label: messages.desk.textLabel(view.article.title),
		marks: visible.marks,
		selectedId: selected?.id ?? null,
		picked: usePicked(selected),
		onPick: (ids) => {
			choose(ids[0] ?? null);
			setOverlapIds(ids.length > 1 ? ids : []);
		},
	});
	useArrival(selectedId, sheet, editing.editor !== null);

	const tag = (chosen: Tag) => {
		const { selection } = editing;
		if (selection === null) return false;
		const id = actions.mark(chosen, selection);
		editing.run(dropSelection);
		if (id !== null) select(id);
		return true;
	};
	const retag = (chosen: Tag) => {
		if (selected === null) return;
		const links = linksForbidding(view, selected.id, chosen);
		if (links.length === 0) actions.retag(selected.id, chosen);
		else asking.askRetag({ id: selected.id, tag: chosen, links });
	};
	const takeWords = (role: PieceRole) => {
		if (selected === null || editing.selection === null) return false;
		actions.addWords(selected, role, editing.selection);
		return editing.run(dropSelection);
	};
	const mayRemove = (thing: { readonly author: PersonView }) =>
		thing.author.id === self.id || view.dossier.leads;
	const remove = () => {
		if (selected === null || !mayRemove(selected)) return false;
		const words = messages.desk.removed(messages.vocabulary.tag[selected.tag]);
		actions.remove("annotations", selected.id, words);
		select(null);
		return true;
	};
	const startLink = () => {
		if (selected === null && editing.selection === null) return false;
		// A link joins two marks: words that are none yet have to become one first.
		asking.open(editing.selection === null ? "link" : "first-tag");
		return true;
	};
	const compareWith = selected === null ? null : farArticle(view, selected);
	const router = useRouter();
	return {
		...asking,
		store,
		shown,
		actions,
		editing,
		sheet,
		selected,
		compareWith,
		mayRemove,
		retag,
		remove,
		startLink,
		takeWords,
		tag,
		isNoteOpen: selected !== null && noteOf === selected.id,
		openNote: () => {
			setNoteOf(selected?.id ?? null);
			document.querySelector<HTMLElement>("[data-note]")?.focus();
		},
		linkAs: (chosen: Tag) => tag(chosen) && asking.open("link"),
		select: choose,
		annotations: visible.annotations,
		marks: visible.marks,
		rejected: visible.rejected,
		passage: selected === null ? null : toPassage(view, selected),
		overlapping: overlapIds.flatMap((id) => findAnnotation(view, id) ?? []),
		leaveOverlap: useCallback(() => setOverlapIds([]), []),
		replaceWords: () => {
			if (selected === null || editing.selection === null) return;
			actions.replaceBody(selected, editing.selection);
			editing.run(dropSelection);
		},
		compare: () => router.push(compareAddress(view, compareWith)),
		applyMine: () => {
			if (asking.conflict !== null) store.applyAgain(asking.conflict.opId);
			asking.close();
		},
		keepTheirs: () => {
			if (asking.conflict !== null) store.discard(asking.conflict.opId);
			asking.close();
		},
		announcement:
			selected === null
				? ""
				: messages.desk.selected(
						messages.vocabulary.tag[selected.tag],
						messages.vocabulary.reviewState[selected.state],
						selected.author.name,
						quoteOf(selected, messages),
					),
	};
}

/** The desk as its parts and its shortcuts see it. */
export type Desk = ReturnType<typeof useArticleDesk>;

function useVisibleMarks(view: DeskView) {
	const [isShown, setShown] = useState(false);
	const ordered = useMemo(() => inTextOrder(view.annotations), [view.annotations]);
	const annotations = useMemo(
		() => ordered.filter(({ state }) => isShown || reviewStateRow(state).shown),
		[ordered, isShown],
	);
	const marks = useMemo(() => toMarks(annotations), [annotations]);
	const count = ordered.filter(({ state }) => !reviewStateRow(state).shown).length;
	return { annotations, marks, rejected: { count, isShown, toggle: () => setShown(!isShown) } };
}

/** What the desk asks the member at the moment; one thing at a time. */
function useAsking() {
	const [dialog, setDialog] = useState<DeskDialog | null>(null);
	const [asked, setAsked] = useState<Retag | null>(null);
	const [conflict, setConflict] = useState<OutboxEntry | null>(null);
	return {
		dialog,
		asked,
		conflict,
		open: (name: DeskDialog) => setDialog(name),
		askRetag: (retag: Retag) => setAsked(retag),
		settle: (entry: OutboxEntry) => setConflict(entry),
		close: () => {
			setDialog(null);
			setAsked(null);
			setConflict(null);
		},
	};
}

function usePicked(selected: AnnotationView | null) {
	const pieces = selected?.pieces;
	return useMemo(
		() =>
			(pieces ?? [])
				.filter((piece) => piece.role !== "body")
				.map(({ role, start, end }) => ({ role, start, end })),
		[pieces],
	);
}

/** Who comes by an address that names a mark is taken to it, once. */
function useArrival(
	id: string | null,
	sheet: { readonly current: HTMLElement | null },
	isReady: boolean,
): void {
	const arrived = useRef(false);
	useEffect(() => {
		if (!isReady || arrived.current) return;
		arrived.current = true;
		if (id !== null) reveal(sheet.current, id);
	}, [id, sheet, isReady]);
}

/** Brings an annotation's words into sight, above the sheet that stands at the foot of a narrow screen. */
function reveal(sheet: HTMLElement | null, id: string): void {
	const mark = findMark(sheet, id);
	if (mark === null) return;
	const { top, bottom } = mark.getBoundingClientRect();
	const isNarrow = window.matchMedia("(max-width: 1099px)").matches;
	const room = isNarrow ? window.innerHeight * 0.42 : window.innerHeight - 120;
	if (top < 80 || bottom > room) window.scrollBy({ top: top - Math.max(96, room / 2 - 40) });
}

function farArticle(view: DeskView, { id }: AnnotationView): string | null {
	const far = linksOf(view, id).map(({ from, to }) => (from.annotationId === id ? to : from));
	return far.find(({ articleId }) => articleId !== view.article.id)?.articleId ?? null;
}
