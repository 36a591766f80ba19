"use client";

import { X } from "lucide-react";
import { useMessages } from "@/components/language/language-provider";
import { IconButton } from "@/components/ui/button";
import { dropPiece } from "@/lib/desk/annotation-pieces";
import { bodyOf } from "@/lib/desk/desk-contents";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { Piece } from "@/lib/domain/text";
import { EdgeButtons } from "./edge-buttons";
import type { DeskActions } from "./use-desk-actions";
import type { Edges } from "./use-edges";

/** The words of the open mark, piece by piece in text order; each piece can be taken out and has edges of its own. */
export function BodyPieces(props: {
	annotation: AnnotationView;
	/** The language of the words. */
	language: string;
	actions: DeskActions;
	edges: Edges;
}) {
	const { annotation } = props;
	const { desk, everywhere } = useMessages();
	const [first, ...others] = bodyOf(annotation);
	if (first === undefined) return null;
	if (others.length === 0)
		return (
			<div className="flex flex-col gap-1">
				<p lang={props.language} dir="auto" className={quoteLook}>
					{everywhere.quote(first.quote)}
				</p>
				<EdgeButtons
					onMove={(edge, direction) => props.edges.move(annotation, direction, "word", edge)}
				/>
			</div>
		);
	const bodies = [first, ...others];
	return (
		<section aria-label={desk.pieces(bodies.length)} className="flex flex-col gap-1">
			<p aria-hidden="true" className="text-xs text-ink-2">
				{desk.pieces(bodies.length)}
			</p>
			<ol className="flex flex-col gap-2 border-l-2 border-dashed border-ink-3 pl-2.5">
				{bodies.map((piece, n) => (
					<PieceRow key={piece.start} {...props} piece={piece} n={n + 1} />
				))}
			</ol>
		</section>
	);
}

const quoteLook = "min-w-0 flex-1 font-serif text-[0.9375rem] leading-[1.45]";

function PieceRow(props: Parameters<typeof BodyPieces>[0] & { piece: Piece; n: number }) {
	const { annotation, actions, edges, piece } = props;
	const { desk, everywhere } = useMessages();
	const words = everywhere.quote(piece.quote);
	return (
		<li className="flex flex-col gap-0.5">
			<span className="flex items-start gap-1">
				<span lang={props.language} dir="auto" className={quoteLook}>
					{words}
				</span>
				<IconButton
					size="small"
					label={desk.dropPiece(words)}
					icon={<X aria-hidden="true" className="size-3.5" />}
					onClick={() =>
						actions.edit(annotation.id, { pieces: [...dropPiece(annotation.pieces, piece)] })
					}
				/>
			</span>
			<EdgeButtons
				of={desk.pieceNumber(props.n)}
				onMove={(edge, direction) => edges.move(annotation, direction, "word", edge, piece)}
			/>
		</li>
	);
}
