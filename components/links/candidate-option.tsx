"use client";

import { useLanguage, useMessages } from "@/components/language/language-provider";
import { StateWord } from "@/components/marks/state-word";
import { TagChip } from "@/components/marks/tag-chip";
import { titleOf } from "@/components/statements/statement-words";
import { classNames } from "@/components/ui/class-names";
import type { Candidate } from "@/lib/domain/candidate";
import type { Language } from "@/lib/domain/languages";
import type { PublishedDate } from "@/lib/domain/published-date";
import { formatPublished } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";

/** A candidate in a list of which one is taken: its words in their sentence, where they stand, why it is offered. */
export function CandidateOption(props: {
	candidate: Candidate;
	id: string;
	isActive: boolean;
	onPoint: () => void;
	onTake: () => void;
}) {
	const messages = useMessages();
	const { linking } = messages;
	const { candidate } = props;
	const source = sourceOf(candidate, useLanguage(), messages);
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: the field over the list has the keys
		// biome-ignore lint/a11y/useFocusableInteractive: the field over the list has the focus
		<div
			id={props.id}
			role="option"
			aria-selected={props.isActive}
			onPointerMove={props.onPoint}
			onClick={props.onTake}
			className={classNames(
				"scroll-my-1 cursor-pointer rounded-card border border-transparent border-l-2 border-l-line-2 px-2.5 py-1.5",
				props.isActive && "border-line-3! border-l-accent! bg-hover",
			)}
		>
			<span className="flex flex-wrap items-center gap-x-2 text-xs text-ink-2">
				<CandidateKindWord candidate={candidate} />
				{source !== "" && <span>{source}</span>}
			</span>
			<span className="my-0.5 block font-serif text-[0.9375rem] leading-[1.4] text-pretty-safe">
				<Sentence candidate={candidate} />
			</span>
			{candidate.shared.length > 0 && (
				<span className="block text-xs text-ink-2">
					{linking.picker.shared(candidate.shared.join(", "))}
				</span>
			)}
		</div>
	);
}

function CandidateKindWord({ candidate }: { candidate: Candidate }) {
	const { linking } = useMessages();
	if (candidate.kind !== "passage")
		return <b className="font-semibold text-ink">{linking.picker.kind[candidate.kind]}</b>;
	const { tag, state, stale } = candidate.passage;
	return (
		<>
			<TagChip tag={tag} size="small" />
			<StateWord state={state} stale={stale} tag={tag} />
		</>
	);
}

/** The words that are meant, in the sentence round them. */
function Sentence({ candidate }: { candidate: Candidate }) {
	const language = useLanguage();
	if (candidate.kind === "statement")
		return <i className="italic">{titleOf(candidate.statement.titles, language)}</i>;
	const { sentence, at } = candidate;
	const [start, end] = at;
	return (
		<>
			<span className="text-ink-2">{sentence.slice(0, start)}</span>
			{sentence.slice(start, end)}
			<span className="text-ink-2">{sentence.slice(end)}</span>
		</>
	);
}

function sourceOf(candidate: Candidate, language: Language, messages: Messages): string {
	const { linking } = messages;
	switch (candidate.kind) {
		case "statement":
			return linking.picker.intoStatement;
		case "passage": {
			const { outlet, published, speakers } = candidate.passage;
			return [...placeWords({ outlet, published }, language, messages), ...speakers].join(" · ");
		}
		case "article": {
			const { title } = candidate.article;
			const place = placeWords(candidate.article, language, messages);
			return [...place, title, linking.picker.intoCompare].join(" · ");
		}
	}
}

function placeWords(
	from: { readonly outlet: string | null; readonly published: PublishedDate | null },
	language: Language,
	{ everywhere }: Messages,
): string[] {
	const { outlet, published } = from;
	return [
		outlet ?? everywhere.unknownOutlet,
		published === null ? everywhere.unknownDate : formatPublished(published, language),
	];
}
