"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { moveBody, movePiece } from "@/lib/desk/annotation-pieces";
import { findAnnotation } from "@/lib/desk/desk-contents";
import type { DeskSnapshot } from "@/lib/desk/desk-snapshot";
import type { DeskStore } from "@/lib/desk/desk-store";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { Result } from "@/lib/domain/result";
import type { Piece } from "@/lib/domain/text";
import { type EdgeStep, moveEdge, placeEdge } from "@/lib/editor/move-edge";
import type { Edge } from "@/lib/editor/positions";
import type { Span } from "@/lib/text/span";
import type { Direction } from "@/lib/text/text-steps";

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
		/** The piece of the passage whose edge it is, where it is not an outer one. */
		piece?: Piece,
	) => void;
	/** Puts an edge where it was dragged: an offset in the text. */
	readonly drag: (annotation: AnnotationView, edge: Edge, offset: number) => void;
	/** Writes what was moved and is not written yet. */
	readonly commit: () => void;
}

// Long enough for the next press of a key, short enough not to be noticed before a look at the save state.
const pause = 800;

/**
 * Moves boundaries on the screen at once, as a draft, and commits them after a pause, so that moving an edge over ten words
 * is one step of undo and one entry of the history. What else is done meanwhile comes after it.
 */
export function useEdges(store: DeskStore, shown: DeskSnapshot): Edges {
	const [chosen, choose] = useState<Edge>("end");
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	const commit = () => {
		// What somebody else drafted, such as a note, is theirs to finish.
		if (timer.current === undefined) return;
		clearTimeout(timer.current);
		timer.current = undefined;
		store.commit();
	};
	useCommitInTime(commit);
	const { text } = shown.view.version;
	const { language } = shown.view.article;
	const draft = (annotation: AnnotationView, moved: Result<readonly Piece[]>) => {
		// An edge that meets the next piece stays where it is; there is nothing to say about it.
		if (!moved.ok) return;
		const changes = { pieces: [...moved.value] };
		const { id, revision } = annotation;
		store.draft({ kind: "edit-annotation", id, changes, removeLinks: false }, revision);
		clearTimeout(timer.current);
		timer.current = setTimeout(commit, pause);
	};
	const change = (of: AnnotationView, edge: Edge, to: (span: Span) => Span, piece?: Piece) => {
		choose(edge);
		// Keys repeat faster than the screen is drawn.
		const newest = findAnnotation(store.snapshot().view, of.id) ?? of;
		if (piece === undefined) draft(newest, moveBody(text, newest.pieces, edge, to));
		else draft(of, movePiece(text, of.pieces, piece, to));
	};
	return {
		chosen,
		choose,
		move: (annotation, direction, by, edge = chosen, piece = undefined) => {
			const move = (span: Span) => moveEdge(text, span, { edge, direction, by }, language);
			change(annotation, edge, move, piece);
		},
		drag: (annotation, edge, offset) =>
			change(annotation, edge, (span) => placeEdge(text, span, edge, offset)),
		commit,
	};
}

/** Commits before the desk or the window goes; the window is asked about what is unsent only then. */
function useCommitInTime(commit: () => void): void {
	const commitNow = useEffectEvent(commit);
	useEffect(() => {
		const inTime = () => commitNow();
		window.addEventListener("beforeunload", inTime, { capture: true });
		window.addEventListener("pagehide", inTime);
		return () => {
			window.removeEventListener("beforeunload", inTime, { capture: true });
			window.removeEventListener("pagehide", inTime);
			inTime();
		};
	}, []);
}
