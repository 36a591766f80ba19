"use client";

import { useMessages } from "@/components/language/language-provider";
import { findAnnotation } from "@/lib/desk/desk-contents";
import { linkTypesBetween } from "@/lib/domain/link-types";
import type { Tag } from "@/lib/domain/tags";
import type { Messages } from "@/lib/i18n/messages";
import type { Desks } from "./use-compare-desks";
import type { Drawing } from "./use-link-drag";

/** The line that follows the pointer while a link is drawn, and what letting go there would do. */
export function DrawnLink(props: { drawing: Drawing | null; views: Desks }) {
	const messages = useMessages();
	const { drawing, views } = props;
	if (drawing === null) return null;
	const { from, at, target } = drawing;
	const tagOf = (end: { side: Drawing["side"]; id: string }) =>
		findAnnotation(views[end.side], end.id)?.tag ?? null;
	const near = tagOf(drawing);
	const far = target === null ? null : tagOf(target);
	const isSame = target?.id === drawing.id;
	const words = isSame ? messages.linking.compare.dropSame : dropWords(near, far, messages);
	return (
		<div className="pointer-events-none fixed inset-0 z-40">
			<svg aria-hidden="true" className="size-full">
				<line
					x1={from.x}
					y1={from.y}
					x2={at.x}
					y2={at.y}
					stroke={target === null || isSame ? "var(--ink-3)" : "var(--accent)"}
					strokeWidth={2}
					strokeDasharray={target === null || isSame ? "4 4" : undefined}
				/>
			</svg>
			<p
				role="status"
				style={{ top: at.y + 16, left: at.x + 12 }}
				className="absolute max-w-72 rounded-card border border-line-2 bg-sheet px-2.5 py-1.5 text-label shadow-lift"
			>
				{words}
			</p>
		</div>
	);
}

function dropWords(near: Tag | null, far: Tag | null, { linking, vocabulary }: Messages): string {
	if (near === null || far === null) return linking.compare.dropNothing;
	const types = [...new Set([...linkTypesBetween(near, far), ...linkTypesBetween(far, near)])];
	if (types.length === 0) return linking.whyNot.nothing;
	return linking.compare.dropHere(types.map((type) => vocabulary.linkType[type]).join(", "));
}
