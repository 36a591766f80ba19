"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { moveBody } from "@/lib/desk/annotation-pieces";
import type { DeskSnapshot, DeskStore } from "@/lib/desk/desk-store";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { Piece } from "@/lib/domain/text";
import { type EdgeStep, moveEdge, placeEdge } from "@/lib/editor/move-edge";
import type { Edge } from "@/lib/editor/positions";
import type { Span } from "@/lib/text/span";
import type { Direction } from "@/lib/text/text-steps";
import type { DeskActions } from "./use-desk-actions";

/** Boundaries of a mark on their way to where they will stay. */
interface Moving {
	readonly id: string;
	readonly pieces: readonly Piece[];
	/** The revision over which the first move was made. */
	readonly saw: number;
}

/** Moving the boundaries of the selected mark: what is shown meanwhile, and what can be done. */
export interface Edges {
	/** The edge that keys move. */
	readonly chosen: Edge;
	readonly choose: (edge: Edge) => void;
	/** Moves an edge by a step, the chosen one if none is named. */
	readonly move: (
		annotation: AnnotationView,
		direction: Direction,
		by: EdgeStep,
		edge?: Edge,
	) => void;
	/** Puts an edge where it was dragged: an offset in the text. */
	readonly drag: (annotation: AnnotationView, edge: Edge, offset: number) => void;
	/** Writes what was moved and is not written yet. */
	readonly commit: () => void;
}

// Long enough for the next press of a key, short enough not to be noticed before a look at the save state.
const pause = 800;

/**
 * Moves boundaries on the screen at once and writes them after a pause, so that moving an edge over ten words is one
 * step of undo and one entry of the history. What else is done meanwhile comes after it.
 */
export function useEdges(store: DeskStore, shown: DeskSnapshot, actions: DeskActions) {
	const [chosen, choose] = useState<Edge>("end");
	const [moving, setMoving] = useState<Moving | null>(null);
	const latest = useRef(moving);
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	const commit = () => {
		clearTimeout(timer.current);
		const moved = latest.current;
		latest.current = null;
		setMoving(null);
		if (moved !== null) actions.putPieces(moved.id, moved.pieces, moved.saw);
	};
	useCommitInTime(commit);
	const change = (annotation: AnnotationView, edge: Edge, to: (span: Span) => Span) => {
		if (latest.current !== null && latest.current.id !== annotation.id) commit();
		const now = latest.current ?? { ...annotation, saw: annotation.revision };
		const moved = moveBody(shown.view.version.text, now.pieces, edge, to);
		choose(edge);
		// An edge that meets the next piece stays where it is; there is nothing to say about it.
		if (!moved.ok) return;
		latest.current = { id: annotation.id, pieces: moved.value, saw: now.saw };
		setMoving(latest.current);
		clearTimeout(timer.current);
		timer.current = setTimeout(commit, pause);
	};
	const { text } = shown.view.version;
	const { language } = shown.view.article;
	const edges: Edges = {
		chosen,
		choose,
		move: (annotation, direction, by, edge = chosen) =>
			change(annotation, edge, (span) => moveEdge(text, span, { edge, direction, by }, language)),
		drag: (annotation, edge, offset) =>
			change(annotation, edge, (span) => placeEdge(text, span, edge, offset)),
		commit,
	};
	return { edges, store: useCommitting(store, commit), shown: useMoved(shown, moving) };
}

/** The desk with a mark whose boundaries are moved as it will be, which is not saved yet. */
function useMoved(shown: DeskSnapshot, moving: Moving | null): DeskSnapshot {
	return useMemo(() => {
		if (moving === null) return shown;
		const annotations = shown.view.annotations.map((annotation) =>
			annotation.id === moving.id ? { ...annotation, pieces: [...moving.pieces] } : annotation,
		);
		const saveState = shown.saveState === "saved" ? "saving" : shown.saveState;
		return { ...shown, view: { ...shown.view, annotations }, saveState, canUndo: true };
	}, [shown, moving]);
}

/** A store for which undo and redo are about what is seen. */
function useCommitting(store: DeskStore, commit: () => void): DeskStore {
	const latest = useLatest(commit);
	return useMemo(() => {
		const after = (step: () => void) => () => {
			latest.current();
			step();
		};
		return { ...store, undo: after(store.undo), redo: after(store.redo) };
	}, [store, latest]);
}

/** Commits before the desk or the window goes; the window is asked about what is unsent only then. */
function useCommitInTime(commit: () => void): void {
	const latest = useLatest(commit);
	useEffect(() => {
		const inTime = () => latest.current();
		window.addEventListener("beforeunload", inTime, { capture: true });
		window.addEventListener("pagehide", inTime);
		return () => {
			window.removeEventListener("beforeunload", inTime, { capture: true });
			window.removeEventListener("pagehide", inTime);
			inTime();
		};
	}, [latest]);
}

function useLatest(act: () => void) {
	const latest = useRef(act);
	useEffect(() => {
		latest.current = act;
	});
	return latest;
}
