"use client";

import { useMessages } from "@/components/language/language-provider";
import { PassageQuote } from "@/components/marks/passage-quote";
import type { PassageView } from "@/lib/domain/link";
import { Section } from "./section";

/** Denials that reach the statement by links, and those in it that are linked to nothing: open questions. */
export function DenialsSection(props: {
	linked: readonly PassageView[];
	open: readonly PassageView[];
}) {
	const { denials: words } = useMessages().statementPage;
	return (
		<Section title={words.title}>
			{props.linked.length > 0 && <Passages title={words.linked} passages={props.linked} />}
			{props.open.length > 0 ? (
				<Passages title={words.open} hint={words.openHint} passages={props.open} />
			) : (
				<p className="text-ink-2">{words.none}</p>
			)}
		</Section>
	);
}

function Passages(props: { title: string; hint?: string; passages: readonly PassageView[] }) {
	return (
		<div className="flex flex-col gap-2">
			<h4 className="font-medium">{props.title}</h4>
			{props.hint !== undefined && <p className="text-label text-ink-2">{props.hint}</p>}
			<ul className="flex flex-col gap-3">
				{props.passages.map((passage) => (
					<li key={passage.annotationId}>
						<PassageQuote passage={passage} withTitle />
					</li>
				))}
			</ul>
		</div>
	);
}
