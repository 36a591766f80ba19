"use client";

import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { PassageSource } from "@/components/marks/passage-quote";
import { TagChip } from "@/components/marks/tag-chip";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ChoiceField } from "@/components/ui/choice-field";
import { Dialog } from "@/components/ui/dialog";
import { Spinner } from "@/components/ui/spinner";
import { FailureNotice } from "@/components/writing/failure-notice";
import type { SamePassages } from "@/lib/domain/same-passages";
import { type Tag, tagNames } from "@/lib/domain/tags";
import type { Span } from "@/lib/text/span";
import { type Candidate, candidatesIn, isMarked } from "./same-passages";
import { useSamePassages } from "./use-same-passages";

/** The words that are looked for everywhere, and the tag that is proposed for them. */
export interface SamePassagesAsked {
	readonly span: Span;
	readonly tag: Tag;
}

interface SamePassagesProps {
	/** Null while nothing is asked. */
	readonly asked: SamePassagesAsked | null;
	readonly articleId: string;
	readonly versionId: string;
	readonly onClose: () => void;
	readonly onMark: (tag: Tag, candidates: readonly Candidate[]) => void;
}

/** Shows every place of the dossier that has the same words, and marks those that are ticked in one go. */
export function SamePassagesDialog(props: SamePassagesProps) {
	const { marking, everywhere } = useMessages();
	const { asked } = props;
	return (
		<Dialog
			open={asked !== null}
			onOpenChange={(open) => open || props.onClose()}
			title={marking.identical.title}
			description={marking.identical.text}
			closeLabel={everywhere.close}
			size="large"
		>
			{asked !== null && <Preview {...props} asked={asked} />}
		</Dialog>
	);
}

function Preview(props: SamePassagesProps & { asked: SamePassagesAsked }) {
	const { marking, everywhere, vocabulary } = useMessages();
	const [tag, setTag] = useState(props.asked.tag);
	const { answer, retry } = useSamePassages(props.versionId, props.asked.span);
	return (
		<div className="flex flex-col gap-3">
			<ChoiceField
				legend={marking.identical.tag}
				options={tagNames.map((value) => ({ value, label: vocabulary.tag[value] }))}
				value={tag}
				onValue={setTag}
			/>
			{answer === null && (
				<p role="status" className="flex items-center gap-2 text-ink-2">
					<Spinner /> {marking.identical.loading}
				</p>
			)}
			{answer !== null && !answer.ok && (
				<FailureNotice failure={answer.failure}>
					<Button size="small" className="mt-2" onClick={retry}>
						{everywhere.retry}
					</Button>
				</FailureNotice>
			)}
			{answer?.ok && <Places {...props} tag={tag} found={answer.value} />}
		</div>
	);
}

function Places(props: SamePassagesProps & { tag: Tag; found: SamePassages }) {
	const { marking, everywhere } = useMessages();
	const { tag, found } = props;
	const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
	const all = candidatesIn(found, props.articleId);
	const open = all.filter((candidate) => !isMarked(candidate, tag));
	const ticked = open.filter(({ key }) => !left.has(key));
	const toggle = (key: string) =>
		setLeft((before) => {
			const after = new Set(before);
			if (!after.delete(key)) after.add(key);
			return after;
		});
	return (
		<>
			<p role="status" className="text-label text-ink-2">
				{marking.identical.count(all.length, all.length - open.length, found.left)}
			</p>
			<ul className="flex flex-col gap-3">
				{all.map((candidate) => (
					<CandidateRow
						key={candidate.key}
						candidate={candidate}
						tag={tag}
						isTicked={!left.has(candidate.key)}
						onToggle={() => toggle(candidate.key)}
					/>
				))}
			</ul>
			<div className="sticky -bottom-5 -mx-5 -mb-5 flex flex-wrap justify-end gap-2 border-t border-line bg-sheet px-5 py-3">
				<Button onClick={props.onClose}>{everywhere.cancel}</Button>
				<Button
					variant="main"
					disabled={ticked.length === 0}
					onClick={() => props.onMark(tag, ticked)}
				>
					{marking.identical.mark(ticked.length)}
				</Button>
			</div>
		</>
	);
}

function CandidateRow(props: {
	candidate: Candidate;
	tag: Tag;
	isTicked: boolean;
	onToggle: () => void;
}) {
	const { marking } = useMessages();
	const { candidate, tag } = props;
	const { article, place } = candidate;
	const words = (
		<span lang={article.language} className="font-serif text-[0.9375rem] leading-[1.45]">
			<Context {...place.context} />
		</span>
	);
	return (
		<li className="border-b border-line pb-2">
			{isMarked(candidate, tag) ? (
				<p className="pl-[26px] text-ink-2">{words}</p>
			) : (
				<Checkbox label={words} checked={props.isTicked} onChange={props.onToggle} />
			)}
			<p className="flex flex-wrap items-center gap-x-2 pl-[26px] text-xs text-ink-2">
				<PassageSource passage={{ ...article, speakers: [] }} />
				<span className="min-w-0 truncate">{article.title}</span>
				{place.marks.length > 0 && (
					<span className="inline-flex flex-wrap items-center gap-x-1.5">
						{marking.identical.already}
						{[...new Set(place.marks.map((mark) => mark.tag))].map((one) => (
							<TagChip key={one} tag={one} size="small" />
						))}
					</span>
				)}
			</p>
		</li>
	);
}

/** The sentence, the words in it set apart. */
function Context(props: Candidate["place"]["context"]) {
	const { text, start, end } = props;
	return (
		<>
			{props.cutBefore && "… "}
			{text.slice(0, start)}
			<mark data-found="">{text.slice(start, end)}</mark>
			{text.slice(end)}
			{props.cutAfter && " …"}
		</>
	);
}
