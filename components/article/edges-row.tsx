"use client";

import { ArrowLeftToLine, ArrowRightToLine, MoveLeft, MoveRight } from "lucide-react";
import { useMessages } from "@/components/language/language-provider";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { Edges } from "./use-edges";

const moves = [
	{ name: "widenStart", edge: "start", direction: "back", Sign: ArrowLeftToLine },
	{ name: "narrowStart", edge: "start", direction: "on", Sign: MoveRight },
	{ name: "narrowEnd", edge: "end", direction: "back", Sign: MoveLeft },
	{ name: "widenEnd", edge: "end", direction: "on", Sign: ArrowRightToLine },
] as const;

/** The boundaries of a mark, each moved by a word either way. */
export function EdgesRow(props: { annotation: AnnotationView; edges: Edges }) {
	const { desk } = useMessages();
	return (
		<fieldset className="grid grid-cols-[88px_minmax(0,1fr)] items-center gap-2">
			<legend className="sr-only">{desk.boundaries}</legend>
			<span aria-hidden="true" className="text-label text-ink-2">
				{desk.boundaries}
			</span>
			<span className="flex gap-1">
				{moves.map(({ name, edge, direction, Sign }) => (
					<button
						key={name}
						type="button"
						title={desk.help.action[name]}
						aria-label={desk.help.action[name]}
						onClick={() => props.edges.move(props.annotation, direction, "word", edge)}
						className="grid size-7 place-items-center rounded-[5px] text-ink-2 hover:bg-hover hover:text-ink"
					>
						<Sign aria-hidden="true" className="size-4" />
					</button>
				))}
			</span>
		</fieldset>
	);
}
