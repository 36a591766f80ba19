"use client";

import { markBeside } from "@/components/marks/mark-beside";
import { pressAccept } from "@/components/review/press-accept";
import { focusSearch } from "@/components/search/focus-search";
import type { Shortcut } from "@/lib/desk/shortcuts";
import type { AnnotationView } from "@/lib/domain/annotation";
import { dropSelection, goToMark } from "@/lib/editor/commands";
import type { EdgeStep } from "@/lib/editor/move-edge";
import type { Direction } from "@/lib/text/text-steps";
import { focusInspector } from "./inspector";
import { openFilter } from "./mark-filter-bar";
import type { Desk } from "./use-article-desk";
import { useDeskKeys } from "./use-desk-keys";

/** Joins the table of shortcuts to what the desk can do. */
export function useDeskShortcuts(desk: Desk): void {
	useDeskKeys((asked) => {
		if (asked.kind === "tag") return pressTag(desk, asked.tag);
		return asked.kind === "shortcut" && acts[asked.name](desk);
	});
}

/** What a shortcut does; false where it can do nothing now, and the key is left to the browser. */
const acts: Record<Shortcut, (desk: Desk) => boolean> = {
	repeat: (desk) => desk.repeatTag(),
	identical: (desk) => desk.askForIdentical(),
	keepWhole: (desk) => desk.keepWhole(),
	addPiece: (desk) => desk.takeWords("body"),
	link: (desk) => desk.startLink(),
	statement: (desk) => whenOpen(desk, () => desk.open("statement")),
	text: (desk) => enterText(desk),
	next: (desk) => step(desk, 1),
	previous: (desk) => step(desk, -1),
	marksHere: (desk) => listMarksHere(desk),
	goBack: (desk) => desk.trail.goBack(),
	filter: (desk) => always(() => openFilter(desk.filter)),
	edit: (desk) => whenSelected(desk, focusInspector),
	note: (desk) => whenOpen(desk, desk.openNote),
	cite: (desk) => whenSelected(desk, desk.cite),
	edgeBack: (desk) => moveEdge(desk, "back", "character"),
	edgeOn: (desk) => moveEdge(desk, "on", "character"),
	edgeWordBack: (desk) => moveEdge(desk, "back", "word"),
	edgeWordOn: (desk) => moveEdge(desk, "on", "word"),
	otherEdge: (desk) =>
		whenSelected(desk, () => desk.edges.choose(desk.edges.chosen === "start" ? "end" : "start")),
	acceptCorrection: () => pressAccept(),
	remove: (desk) => desk.remove(),
	undo: (desk) => always(desk.store.undo),
	redo: (desk) => always(desk.store.redo),
	compare: (desk) => always(desk.compare),
	search: focusSearch,
	help: (desk) => always(() => desk.open("help")),
	// Of the comparison alone.
	swap: () => false,
	escape: (desk) => {
		if (desk.editing.run(dropSelection)) return true;
		return whenSelected(desk, () => desk.select(null));
	},
};

/** A tag's key marks the selected words; without any it changes the tag of the selected mark. */
function pressTag(desk: Desk, tag: Parameters<Desk["tag"]>[0]): boolean {
	if (desk.editing.selectedNow() !== null) return desk.tag(tag);
	return whenSelected(desk, () => desk.selected?.tag !== tag && desk.retag(tag));
}

function step(desk: Desk, by: -1 | 1): boolean {
	const ids = desk.annotations.map(({ id }) => id);
	const id = markBeside(ids, desk.selected?.id ?? null, by);
	if (id === null) return false;
	desk.select(id);
	desk.editing.run(goToMark(id));
	return true;
}

/** Puts the caret into the text: at the selected mark, else where it was. */
function enterText({ editing, selected }: Desk): boolean {
	if (editing.editor === null) return false;
	if (selected !== null) editing.run(goToMark(selected.id));
	editing.editor.view.focus();
	return true;
}

function listMarksHere({ editing, pick }: Desk): boolean {
	const ids = editing.marksHere();
	if (ids === null || ids.length === 0) return false;
	pick(ids);
	return true;
}

function moveEdge(desk: Desk, direction: Direction, by: EdgeStep): boolean {
	return whenOpen(desk, (selected) => desk.edges.move(selected, direction, by));
}

/** Does something to the selected mark where the reader may change it, and else says why they may not. */
function whenOpen(desk: Desk, act: (selected: AnnotationView) => unknown): boolean {
	return whenSelected(desk, (selected) => desk.isClosed() || act(selected));
}

function whenSelected(desk: Desk, act: (selected: AnnotationView) => unknown): boolean {
	if (desk.selected === null) return false;
	act(desk.selected);
	return true;
}

function always(act: () => void): true {
	act();
	return true;
}
