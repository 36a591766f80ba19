"use client";

import { useMessages } from "@/components/language/language-provider";
import type { Edge } from "@/lib/editor/positions";

const edges = [
	{
		edge: "start",
		words: "edgeStart",
		moves: [
			{ name: "widenStart", direction: "back" },
			{ name: "narrowStart", direction: "on" },
		],
	},
	{
		edge: "end",
		words: "edgeEnd",
		moves: [
			{ name: "narrowEnd", direction: "back" },
			{ name: "widenEnd", direction: "on" },
		],
	},
] as const;

/** Buttons that move the edges of a passage by a word, or of one of its pieces. */
export function EdgeButtons(props: {
	/** Which piece it is, where there are several. */
	of?: string;
	onMove: (edge: Edge, direction: "back" | "on") => void;
}) {
	const { desk } = useMessages();
	const { of } = props;
	return (
		<fieldset className="flex flex-wrap items-center gap-x-3 text-xs text-ink-2">
			<legend className="sr-only">
				{of === undefined ? desk.boundaries : desk.boundariesOf(of)}
			</legend>
			{edges.map(({ edge, words, moves }) => (
				<span key={edge} className="inline-flex items-center">
					<span aria-hidden="true" className="mr-0.5">
						{desk[words]}
					</span>
					{moves.map(({ name, direction }) => (
						<button
							key={name}
							type="button"
							title={desk.help.action[name]}
							aria-label={desk.help.action[name]}
							onClick={() => props.onMove(edge, direction)}
							className="grid size-7 place-items-center rounded-[5px] text-sm hover:bg-hover hover:text-ink"
						>
							<span aria-hidden="true">{signs[direction]}</span>
						</button>
					))}
				</span>
			))}
		</fieldset>
	);
}

const signs = { back: "←", on: "→" } as const;
