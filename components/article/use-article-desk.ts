"use client";

import { useRouter } from "next/navigation";
import { useMemo, useRef, useState } from "react";
import { useCitePassage } from "@/components/citations/use-copy";
import { useMessages } from "@/components/language/language-provider";
import { useTellPresence } from "@/components/live/use-tell-presence";
import { linksOf, toPassage } from "@/lib/desk/desk-contents";
import type { DeskSnapshot } from "@/lib/desk/desk-snapshot";
import type { OutboxEntry } from "@/lib/desk/outbox-entry";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { AnnotationField } from "@/lib/domain/annotation-fields";
import type { DeskView } from "@/lib/domain/desk";
import type { PersonView } from "@/lib/domain/people";
import type { Messages } from "@/lib/i18n/messages";
import type { Span } from "@/lib/text/span";
import { compareAddress } from "./links-section";
import { useArticleEditor } from "./use-article-editor";
import { useAskedLink } from "./use-asked-link";
import { useAsking } from "./use-asking";
import { useArrival, useChosenMark } from "./use-chosen-mark";
import { useDesk } from "./use-desk";
import { quoteOf, useDeskActions } from "./use-desk-actions";
import { useEdges } from "./use-edges";
import { useFoundWords } from "./use-found-words";
import { useMarkFilter } from "./use-mark-filter";
import { useMarking } from "./use-marking";
import { useTrail } from "./use-trail";
import { useVisibleMarks } from "./use-visible-marks";

/** Everything the desk's parts show and tell, joined: its store, its text, what is selected and asked. */
export function useArticleDesk(initial: DeskView, self: PersonView) {
	const messages = useMessages();
	const { store, shown, live, others } = useDesk(initial, self);
	const actions = useDeskActions(store);
	const edges = useEdges(store, shown);
	const { view } = shown;
	const sheet = useRef<HTMLDivElement>(null);
	const chosen = useChosenMark(view, sheet);
	const { selected } = chosen;
	const selectedId = selected?.id ?? null;
	useTellPresence(view.article.id, selectedId);
	const filter = useMarkFilter();
	const visible = useVisibleMarks(view.annotations, selectedId, filter.filter);
	const editing = useArticleEditor({
		version: view.version,
		language: view.article.language,
		label: messages.desk.textLabel(view.article.title),
		marks: visible.marks,
		selectedId,
		picked: usePicked(selected),
		onPick: chosen.pick,
	});
	useArrival(selectedId, view, sheet, editing.editor !== null);
	useFoundWords(editing, sheet);
	const trail = useTrail(self.id, view.article.title, editing.editor !== null);
	const asking = useAsking();
	useAskedLink(selectedId, editing.editor !== null, () => asking.open("link"));
	const compareWith = selected === null ? null : farArticle(view, selected);
	const router = useRouter();
	const settle = (how: (opId: string) => void) => {
		if (asking.conflict !== null) how(asking.conflict.opId);
		asking.close();
	};
	const passage = selected === null ? null : toPassage(view, selected);
	return {
		...asking,
		...chosen,
		...visible,
		...useMarking({ ...chosen, view, self, actions, editing, asking }),
		...useNote(selectedId),
		conflict: openConflict(asking.conflict, shown),
		store,
		shown,
		live,
		others,
		actions,
		edges,
		filter,
		trail,
		editing,
		sheet,
		compareWith,
		compare: () => router.push(compareAddress(view, compareWith)),
		compareBeside: (articleId: string, place: Span | null) =>
			router.push(compareAddress(view, articleId, selectedId, place)),
		passage,
		cite: useCitePassage(passage),
		applyMine: (fields?: readonly AnnotationField[]) =>
			settle((opId) => store.applyAgain(opId, fields)),
		placeAgain: () => settle(store.placeAgain),
		keepTheirs: () => settle(store.discard),
		announcement: announce(selected, messages),
	};
}

/** The desk as its parts and its shortcuts see it. */
export type Desk = ReturnType<typeof useArticleDesk>;

/** The refused change that the member looks at, as long as there is something to choose. */
function openConflict(asked: OutboxEntry | null, { entries }: DeskSnapshot): OutboxEntry | null {
	const now = entries.find(({ opId }) => opId === asked?.opId);
	return now?.status === "refused" ? now : null;
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

/** Whether the note of the selected mark was asked for; it takes the caret. */
function useNote(selectedId: string | null) {
	const [openId, setOpenId] = useState<string | null>(null);
	return {
		isNoteOpen: selectedId !== null && openId === selectedId,
		openNote: () => {
			setOpenId(selectedId);
			const note = document.querySelector<HTMLElement>("[data-note]");
			if (note === null) return;
			note.focus();
			// Behind what is written already: the browser would put the caret before it.
			const caret = window.getSelection();
			caret?.selectAllChildren(note);
			caret?.collapseToEnd();
		},
	};
}

function announce(selected: AnnotationView | null, messages: Messages): string {
	if (selected === null) return "";
	const { desk, vocabulary } = messages;
	return desk.selected(
		vocabulary.tag[selected.tag],
		vocabulary.tagState[selected.tag][selected.state],
		selected.author.name,
		quoteOf(selected, messages),
	);
}

function farArticle(view: DeskView, { id }: AnnotationView): string | null {
	const far = linksOf(view, id).map(({ from, to }) => (from.annotationId === id ? to : from));
	return far.find(({ articleId }) => articleId !== view.article.id)?.articleId ?? null;
}
