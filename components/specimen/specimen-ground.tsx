"use client";

import { useMessages } from "@/components/language/language-provider";
import { SpecimenRow, SpecimenSection } from "./specimen-section";

const colours = [
	["bg-paper", "paper"],
	["bg-sheet", "sheet"],
	["bg-rail", "rail"],
	["bg-hover", "hover"],
	["bg-ink", "ink"],
	["bg-ink-2", "ink-2"],
	["bg-ink-3", "ink-3"],
	["bg-line", "line"],
	["bg-line-2", "line-2"],
	["bg-line-3", "line-3"],
	["bg-accent", "accent"],
	["bg-danger", "danger"],
	["bg-good", "good"],
	["bg-attention", "attention"],
	["bg-focus", "focus"],
] as const;

/** Colours and type. */
export function SpecimenGround() {
	const { specimen } = useMessages();
	return (
		<SpecimenSection title={specimen.ground}>
			<SpecimenRow label={specimen.colours}>
				{colours.map(([look, name]) => (
					<span key={name} className="flex w-20 flex-col gap-1 text-xs text-ink-2">
						<span aria-hidden="true" className={`h-8 rounded-card border border-line-2 ${look}`} />
						{name}
					</span>
				))}
			</SpecimenRow>
			<SpecimenRow label={specimen.type}>
				<div className="flex flex-col gap-2">
					<p className="font-serif text-3xl font-semibold">{specimen.sentence}</p>
					<p className="font-serif text-lg">{specimen.sentence}</p>
					<p className="font-serif text-lg italic">{specimen.sentence}</p>
					<p>{specimen.sentence}</p>
					<p className="text-ink-2">{specimen.sentence}</p>
					<p className="text-xs text-ink-3">{specimen.sentence}</p>
				</div>
			</SpecimenRow>
		</SpecimenSection>
	);
}
