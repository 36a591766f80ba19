"use client";

import { type PointerEvent, useEffect, useRef, useState } from "react";
import { markUnder } from "@/lib/editor/mark-under";
import { type PerSide, type Side, sides } from "./pairing";
import type { Pane } from "./use-pane";

interface Point {
	readonly x: number;
	readonly y: number;
}

/** A passage of one of the texts. */
export interface End {
	readonly side: Side;
	readonly id: string;
}

/** A link that is being drawn: from where, to where the pointer is, and which passage is there. */
export interface Drawing extends End {
	readonly from: Point;
	readonly at: Point;
	readonly target: End | null;
}

/** What draws a link by its handle. */
export interface LinkDrag {
	readonly now: Drawing | null;
	/** What a handle of a passage hears. */
	readonly handleProps: (side: Side, id: string) => HandleProps;
	/** Whether the press that just ended was one, and not the end of a drag. */
	readonly wasClick: () => boolean;
}

interface HandleProps {
	readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
	readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
	readonly onPointerUp: () => void;
	readonly onPointerCancel: () => void;
}

// A hand that presses is not quite still.
const tremor = 5;

/** Draws links by dragging a handle from one passage to another; Escape lets go of it. */
export function useLinkDrag(panes: PerSide<Pane>, onDrop: (from: End, to: End) => void): LinkDrag {
	const [now, setNow] = useState<Drawing | null>(null);
	const start = useRef<(End & { readonly from: Point }) | null>(null);
	const isClick = useRef(true);
	const stop = () => {
		start.current = null;
		setNow(null);
	};
	const isDrawing = now !== null;
	useEffect(() => {
		if (!isDrawing) return;
		const cancel = (event: KeyboardEvent) => {
			if (event.key !== "Escape") return;
			event.stopImmediatePropagation();
			event.preventDefault();
			start.current = null;
			setNow(null);
		};
		document.addEventListener("keydown", cancel, { capture: true });
		return () => document.removeEventListener("keydown", cancel, { capture: true });
	}, [isDrawing]);
	return {
		now,
		wasClick: () => {
			const was = isClick.current;
			isClick.current = true;
			return was;
		},
		handleProps: (side, id) => ({
			onPointerDown: (event) => {
				if (event.button !== 0) return;
				event.preventDefault();
				event.currentTarget.setPointerCapture(event.pointerId);
				const from = { x: event.clientX, y: event.clientY };
				start.current = { side, id, from };
				isClick.current = true;
			},
			onPointerMove: (event) => {
				const begun = start.current;
				if (begun === null) return;
				const at = { x: event.clientX, y: event.clientY };
				const { from } = begun;
				if (now === null && Math.hypot(at.x - from.x, at.y - from.y) < tremor) return;
				isClick.current = false;
				setNow({ ...begun, at, target: targetAt(panes, at) });
			},
			onPointerUp: () => {
				const isOther = now?.target != null && now.target.id !== now.id;
				if (isOther && now.target !== null) onDrop(now, now.target);
				stop();
			},
			onPointerCancel: stop,
		}),
	};
}

function targetAt(panes: PerSide<Pane>, { x, y }: Point): End | null {
	const target = document.elementFromPoint(x, y);
	const side = sides.find((one) => panes[one].scroller.current?.contains(target));
	const editor = side === undefined ? null : panes[side].editing.editor;
	const id = editor === null ? null : markUnder(editor.view, { clientX: x, clientY: y, target });
	return side === undefined || id === null ? null : { side, id };
}
