"use client";

import type { ReactNode } from "react";
import { useMessages } from "@/components/language/language-provider";
import { StateWord } from "@/components/marks/state-word";
import { TagChip } from "@/components/marks/tag-chip";
import { Pill } from "@/components/ui/pill";
import { QuoteBlock } from "@/components/ui/quote-block";
import type { FatedMark } from "@/lib/domain/fate-report";
import { WordingDiff } from "./wording-diff";

/** A mark that changed or was lost: what its words were and are, where they stood, and what can be done about it. */
export function FatedMarkCard(props: {
	mark: FatedMark;
	language: string;
	/** Whether it still waits for somebody; before anything is saved nothing waits. */
	isSettled?: boolean;
	children?: ReactNode;
}) {
	const { mark, language } = props;
	const words = useMessages().versions.fates;
	return (
		<article
			id={`m-${mark.annotationId}`}
			tabIndex={-1}
			className="flex scroll-mt-20 flex-col gap-2 rounded-card border border-line bg-sheet px-3 py-2.5 focus:outline-2 focus:outline-focus"
		>
			<div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-label">
				<TagChip tag={mark.tag} />
				<StateWord state={mark.state} stale={mark.stale} tag={mark.tag} />
				{mark.typography && <Pill>{words.typography}</Pill>}
				{props.isSettled === true && <Pill tone="good">{words.settledState}</Pill>}
				<span className="text-ink-2">
					{[words.by(mark.author.name), ...(mark.links > 0 ? [words.links(mark.links)] : [])].join(
						" · ",
					)}
				</span>
			</div>
			<QuoteBlock lang={language}>
				<WordingDiff wording={mark.wording} />
			</QuoteBlock>
			{mark.is.length === 0 && <OldPlace context={mark.context} language={language} />}
			{props.children !== undefined && (
				<div className="flex flex-wrap items-center gap-2">{props.children}</div>
			)}
		</article>
	);
}

/** The sentences in which the words stood, the words marked. */
function OldPlace({ context, language }: Pick<FatedMark, "context"> & { language: string }) {
	const words = useMessages().versions.fates;
	const { text, spans, cutBefore, cutAfter } = context;
	const parts: ReactNode[] = [];
	let at = 0;
	for (const { start, end } of spans) {
		if (start < at) continue;
		parts.push(text.slice(at, start));
		parts.push(
			<mark key={start} className="bg-attention-bg text-ink underline decoration-attention">
				{text.slice(start, end)}
			</mark>,
		);
		at = end;
	}
	return (
		<details className="text-label">
			<summary className="cursor-pointer text-ink-2">{words.context}</summary>
			<p
				lang={language}
				className="mt-1 font-serif text-[0.9375rem] whitespace-pre-line text-ink-2"
			>
				{cutBefore && "… "}
				{parts}
				{text.slice(at)}
				{cutAfter && " …"}
			</p>
		</details>
	);
}
