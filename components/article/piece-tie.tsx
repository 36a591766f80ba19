"use client";

import { type RefObject, useLayoutEffect, useState } from "react";
import type { Span } from "@/lib/text/span";
import { type ArticleEditor, placeOfSpan } from "./use-article-editor";

interface Place {
	readonly top: number;
	readonly bottom: number;
}

/**
 * A bracket in the gutter beside the text that ties the pieces of the selected passage: a line from the first to the
 * last, with a hook at each. Nothing for a passage of one piece. It is a picture; the inspector lists the pieces.
 */
export function PieceTie(props: {
	editing: ArticleEditor;
	/** The pieces of the selected passage, in text order. */
	pieces: readonly Span[];
	sheet: RefObject<HTMLElement | null>;
}) {
	const places = usePlaces(props);
	const [first, last] = [places.at(0), places.at(-1)];
	if (first === undefined || last === undefined || places.length < 2) return null;
	return (
		<div
			aria-hidden="true"
			data-tie=""
			style={{ top: first.top, height: last.bottom - first.top }}
			className="pointer-events-none absolute left-1 w-2 sm:left-2 print:hidden"
		>
			<span className="absolute inset-y-2 left-0 border-l-2 border-dotted border-ink-2" />
			{places.map(({ top, bottom }) => (
				<span
					key={top}
					data-tied=""
					style={{ top: top - first.top, height: bottom - top }}
					className="absolute left-0 w-2 rounded-l-[3px] border-2 border-r-0 border-ink-2"
				/>
			))}
		</div>
	);
}

/** Where the pieces are, measured anew when they or the width of the sheet change. */
function usePlaces({ editing, pieces, sheet }: Parameters<typeof PieceTie>[0]): readonly Place[] {
	const [places, setPlaces] = useState<readonly Place[]>([]);
	const { editor } = editing;
	const key = pieces.map(({ start, end }) => `${start} ${end}`).join();
	// biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the pieces
	useLayoutEffect(() => {
		const frame = sheet.current;
		if (frame === null || pieces.length < 2) {
			setPlaces([]);
			return;
		}
		const measure = () =>
			setPlaces(pieces.flatMap((piece) => placeOfSpan(editor, piece, frame) ?? []));
		measure();
		const observer = new ResizeObserver(measure);
		observer.observe(frame);
		return () => observer.disconnect();
	}, [editor, sheet, key]);
	return places;
}
