"use client";

import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { TextField } from "@/components/ui/text-field";
import { FailureNotice } from "@/components/writing/failure-notice";
import type { Candidate } from "@/lib/domain/candidate";
import type { PassageView } from "@/lib/domain/link";
import { CandidateOption } from "./candidate-option";
import { useCandidates } from "./use-candidates";

/**
 * What a passage can be linked to, the most similar first: the arrows go through them while the field keeps the
 * focus, typing narrows them, Enter takes the one that is marked.
 */
export function CandidateList(props: {
	passage: PassageView;
	dossierId: string;
	onTake: (candidate: Candidate) => void;
}) {
	const { linking } = useMessages();
	const words = linking.picker;
	const listId = useId();
	const [search, setSearch] = useState("");
	const [active, setActive] = useState(0);
	const [isWaiting, setWaiting] = useState(false);
	const found = useCandidates(props.dossierId, props.passage.annotationId, search);
	const items = found.answer?.ok ? found.answer.value : [];
	const { onTake } = props;
	const chosen = items[active];
	// Enter pressed before the answer came takes what the answer puts first.
	useEffect(() => {
		if (!isWaiting || !found.isCurrent) return;
		setWaiting(false);
		if (chosen !== undefined) onTake(chosen);
	}, [isWaiting, found.isCurrent, chosen, onTake]);
	const go = (to: number) => {
		const next = Math.min(Math.max(to, 0), items.length - 1);
		setActive(next);
		document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: "nearest" });
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.nativeEvent.isComposing) return;
		const act = keyActs[event.key];
		// What is typed after Enter is meant for the next step, and looks for nothing else.
		if (act === undefined && isWaiting && event.key.length === 1) event.preventDefault();
		if (act === undefined) return;
		event.preventDefault();
		if (act !== "take") go(act(active, items.length));
		else if (!found.isCurrent) setWaiting(true);
		else if (chosen !== undefined) onTake(chosen);
	};
	return (
		<div className="flex min-h-0 flex-col gap-2">
			<TextField
				type="search"
				role="combobox"
				autoFocus
				autoComplete="off"
				aria-expanded={items.length > 0}
				aria-controls={listId}
				aria-activedescendant={chosen === undefined ? undefined : `${listId}-${active}`}
				label={words.search}
				placeholder={words.searchHint}
				value={search}
				onChange={(event) => {
					setSearch(event.currentTarget.value);
					setActive(0);
				}}
				onKeyDown={onKeyDown}
			/>
			<ListState found={found} count={items.length} isSearched={search.trim() !== ""} />
			<div
				id={listId}
				role="listbox"
				aria-label={words.list}
				className="flex max-h-[min(52dvh,30rem)] min-h-0 flex-col gap-1 overflow-y-auto"
			>
				{items.map((candidate, n) => (
					<CandidateOption
						key={keyOf(candidate)}
						id={`${listId}-${n}`}
						candidate={candidate}
						isActive={n === active}
						onPoint={() => setActive(n)}
						onTake={() => onTake(candidate)}
					/>
				))}
			</div>
			<p className="text-xs text-ink-2 max-sm:hidden">{words.keys}</p>
		</div>
	);
}

type Step = (active: number, count: number) => number;

const keyActs: Readonly<Record<string, "take" | Step>> = {
	Enter: "take",
	ArrowDown: (active) => active + 1,
	ArrowUp: (active) => active - 1,
	PageDown: (active) => active + 5,
	PageUp: (active) => active - 5,
};

function ListState(props: {
	found: ReturnType<typeof useCandidates>;
	count: number;
	isSearched: boolean;
}) {
	const { linking, everywhere } = useMessages();
	const words = linking.picker;
	const { answer, retry } = props.found;
	if (answer === null)
		return (
			<p className="flex items-center gap-2 text-ink-2">
				<Spinner /> {words.loading}
			</p>
		);
	if (!answer.ok)
		return (
			<FailureNotice failure={answer.failure}>
				<Button size="small" className="mt-2" onClick={retry}>
					{everywhere.retry}
				</Button>
			</FailureNotice>
		);
	const nothing = props.isSearched ? words.none : words.noneAtAll;
	return (
		<p role="status" className="text-xs text-ink-2">
			{props.count === 0 ? nothing : words.count(props.count)}
		</p>
	);
}

function keyOf(candidate: Candidate): string {
	switch (candidate.kind) {
		case "passage":
			return candidate.passage.annotationId;
		case "statement":
			return candidate.statement.id;
		case "article":
			return candidate.article.id;
	}
}
