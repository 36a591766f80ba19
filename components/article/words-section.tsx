"use client";

import { TextSelect, X } from "lucide-react";
import { useMessages } from "@/components/language/language-provider";
import { IconButton } from "@/components/ui/button";
import { Label } from "@/components/ui/label";
import type { Piece, PieceRole } from "@/lib/domain/text";

const pickedRoles = ["source", "cue"] as const satisfies readonly PieceRole[];

/** The source and cue words of an attribution, picked from the words selected in the text. */
export function WordsSection(props: {
	pieces: readonly Piece[];
	/** Whether words are selected that could be taken. */
	canTake: boolean;
	onTake: (role: PieceRole) => void;
	onDrop: (piece: Piece) => void;
}) {
	const { desk, everywhere } = useMessages();
	return (
		<section aria-label={desk.words.title} className="flex flex-col gap-1.5">
			<Label as="h3">{desk.words.title}</Label>
			{pickedRoles.map((role) => {
				const picked = props.pieces.filter((piece) => piece.role === role);
				return (
					<div
						key={role}
						className="grid grid-cols-[88px_minmax(0,1fr)_auto] items-start gap-2 text-label"
					>
						<span className="pt-0.5 text-ink-2">{desk.words[role]}</span>
						<span className="flex min-w-0 flex-col">
							{picked.length === 0 && <span className="pt-0.5 text-ink-3">{desk.words.none}</span>}
							{picked.map((piece) => (
								<span key={piece.start} className="flex items-start gap-1">
									<span className="min-w-0 flex-1 pt-0.5 font-serif text-[0.9375rem] leading-snug">
										{everywhere.quote(piece.quote)}
									</span>
									<IconButton
										size="small"
										label={desk.words.drop(everywhere.quote(piece.quote))}
										icon={<X aria-hidden="true" className="size-3.5" />}
										onClick={() => props.onDrop(piece)}
									/>
								</span>
							))}
						</span>
						<IconButton
							size="small"
							disabled={!props.canTake}
							label={desk.words.takeAs(desk.words[role], props.canTake)}
							icon={<TextSelect aria-hidden="true" className="size-4" />}
							onClick={() => props.onTake(role)}
						/>
					</div>
				);
			})}
		</section>
	);
}
