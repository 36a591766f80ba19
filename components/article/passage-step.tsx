"use client";

import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { PassageQuote } from "@/components/marks/passage-quote";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { TextField } from "@/components/ui/text-field";
import { FailureNotice } from "@/components/writing/failure-notice";
import type { PassageView } from "@/lib/domain/link";
import { candidatesFor, searchPassages } from "./passage-candidates";
import { usePassages } from "./use-passages";

// More than these nobody reads through: a word more narrows them down.
const shownAtOnce = 60;

/** Chooses the other passage of a link: all those of the dossier that can be linked, searched by words. */
export function PassageStep(props: {
	passage: PassageView;
	dossierId: string;
	onChoose: (far: PassageView) => void;
}) {
	const { desk, everywhere } = useMessages();
	const words = desk.linkDialog;
	const [search, setSearch] = useState("");
	const { answer, retry } = usePassages(props.dossierId);
	const deferred = useDeferredValue(search);
	const list = useRef<HTMLUListElement>(null);
	const candidates = useMemo(
		() => (answer?.ok ? candidatesFor(props.passage, answer.value) : []),
		[answer, props.passage],
	);
	const found = useMemo(() => searchPassages(candidates, deferred), [candidates, deferred]);
	return (
		<div className="flex flex-col gap-3">
			<PassageQuote passage={props.passage} lead={words.mine} />
			<TextField
				type="search"
				autoFocus
				label={words.search}
				placeholder={words.searchHint}
				value={search}
				onChange={(event) => setSearch(event.currentTarget.value)}
				onKeyDown={(event) => moveTo(event, list.current, 0)}
			/>
			{answer === null && (
				<p className="flex items-center gap-2 text-ink-2">
					<Spinner /> {words.loading}
				</p>
			)}
			{answer !== null && !answer.ok && (
				<FailureNotice failure={answer.failure}>
					<Button size="small" className="mt-2" onClick={retry}>
						{everywhere.retry}
					</Button>
				</FailureNotice>
			)}
			{answer?.ok && (
				<p role="status" className="text-xs text-ink-2">
					{countWords(candidates.length, found.length, words)}
				</p>
			)}
			<ul ref={list} className="flex flex-col gap-3">
				{found.slice(0, shownAtOnce).map((far, n) => (
					<PassageChoice
						key={far.annotationId}
						far={far}
						onChoose={() => props.onChoose(far)}
						onKeyDown={(event) => moveTo(event, list.current, n + 1, n - 1)}
					/>
				))}
			</ul>
			{found.length > shownAtOnce && (
				<p className="text-xs text-ink-2">{words.more(found.length - shownAtOnce)}</p>
			)}
		</div>
	);
}

function PassageChoice(props: {
	far: PassageView;
	onChoose: () => void;
	onKeyDown: (event: KeyboardEvent) => void;
}) {
	const { desk, everywhere } = useMessages();
	const quote = everywhere.quote(props.far.quotes.join(everywhere.gap));
	return (
		<li>
			<PassageQuote
				passage={props.far}
				withTitle
				action={
					<Button
						size="small"
						data-choose=""
						aria-label={desk.linkDialog.chooseLabel(quote)}
						onKeyDown={props.onKeyDown}
						onClick={props.onChoose}
					>
						{desk.linkDialog.choose}
					</Button>
				}
			/>
		</li>
	);
}

function countWords(
	all: number,
	found: number,
	words: { none: string; noneAtAll: string; count: (n: number) => string },
): string {
	if (all === 0) return words.noneAtAll;
	return found === 0 ? words.none : words.count(found);
}

/** Arrow keys go from the search through the choices. */
function moveTo(event: KeyboardEvent, list: HTMLElement | null, down: number, up?: number): void {
	const target = { ArrowDown: down, ArrowUp: up }[event.key];
	if (target === undefined) return;
	event.preventDefault();
	list?.querySelectorAll<HTMLElement>("[data-choose]")[target]?.focus();
}
