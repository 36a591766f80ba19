"use client";

import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { useMessages } from "@/components/language/language-provider";
import { PassageQuote } from "@/components/marks/passage-quote";
import { useRefresh } from "@/components/shell/use-refresh";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Spinner } from "@/components/ui/spinner";
import { TextField } from "@/components/ui/text-field";
import { FailureNotice } from "@/components/writing/failure-notice";
import { FormDialog } from "@/components/writing/form-dialog";
import { createOpIds } from "@/components/writing/op-ids";
import { useUndoOffer } from "@/components/writing/use-undoable";
import { apiWithin } from "@/lib/desk/api";
import type { PassageView } from "@/lib/domain/link";
import type { Failure } from "@/lib/domain/result";
import type { StatementView } from "@/lib/domain/statement";
import { tagRow } from "@/lib/domain/tags";
import { searchPassages } from "./search-passages";
import { usePassages } from "./use-passages";

/** More rows than this are not shown at once: one searches. */
const mostShown = 100;

/** Puts several passages of the dossier into a statement at once, each with the stance that its tag suggests. */
export function AddPassages(props: {
	dossierId: string;
	statement: StatementView;
	onClose: () => void;
}) {
	const { statement, onClose } = props;
	const { add: words } = useMessages().statementPage;
	const { answer, retry } = usePassages(props.dossierId);
	const [search, setSearch] = useState("");
	const [chosen, setChosen] = useState<readonly PassageView[]>([]);
	const adding = useAdding(statement.id, onClose);
	const inside = new Set(statement.members.map(({ passage }) => passage.annotationId));
	const offered = (answer?.ok ? answer.value : []).filter(
		({ annotationId, deleted }) => !inside.has(annotationId) && !deleted,
	);
	const found = searchPassages(offered, search);
	const toggle = (passage: PassageView, isChosen: boolean) =>
		setChosen([
			...chosen.filter((one) => one.annotationId !== passage.annotationId),
			...(isChosen ? [passage] : []),
		]);
	return (
		<FormDialog
			open
			onOpenChange={(open) => open || onClose()}
			title={words.title}
			submit={words.submit(chosen.length)}
			size="large"
			write={adding}
			onSubmit={() => adding.add(chosen)}
		>
			<TextField
				label={words.search}
				hint={words.hint}
				type="search"
				value={search}
				onChange={(event) => setSearch(event.currentTarget.value)}
			/>
			{answer === null && (
				<p className="flex items-center gap-2 text-ink-2">
					<Spinner /> {words.loading}
				</p>
			)}
			{answer?.ok === false && (
				<FailureNotice failure={answer.failure}>
					<Retry onRetry={retry} />
				</FailureNotice>
			)}
			{answer?.ok && (
				<>
					<p role="status" className="text-xs text-ink-2">
						{found.length === 0
							? words.none
							: words.shown(Math.min(found.length, mostShown), offered.length)}
						{chosen.length > 0 && ` · ${words.chosen(chosen.length)}`}
					</p>
					<ul className="flex flex-col gap-3">
						{found.slice(0, mostShown).map((passage) => (
							<PassageChoice
								key={passage.annotationId}
								passage={passage}
								isChosen={chosen.some((one) => one.annotationId === passage.annotationId)}
								onToggle={toggle}
							/>
						))}
					</ul>
				</>
			)}
		</FormDialog>
	);
}

function Retry({ onRetry }: { onRetry: () => void }) {
	const { everywhere } = useMessages();
	return (
		<Button size="small" onClick={onRetry}>
			{everywhere.retry}
		</Button>
	);
}

function PassageChoice(props: {
	passage: PassageView;
	isChosen: boolean;
	onToggle: (passage: PassageView, isChosen: boolean) => void;
}) {
	const { everywhere, vocabulary } = useMessages();
	const { passage } = props;
	const stance = vocabulary.stance[tagRow(passage.tag).stance];
	return (
		<li className="flex flex-col gap-1.5 rounded-card border border-line px-3 py-2 has-checked:border-accent">
			<Checkbox
				label={
					<>
						{stance}{" "}
						<span className="sr-only">{everywhere.quote(passage.quotes.join(everywhere.gap))}</span>
					</>
				}
				checked={props.isChosen}
				onChange={(event) => props.onToggle(passage, event.currentTarget.checked)}
			/>
			<PassageQuote passage={passage} withTitle />
		</li>
	);
}

/** Puts passages into a statement one after the other, in one go; those that are in stay in when a later one fails. */
function useAdding(statementId: string, onDone: () => void) {
	const { add: words } = useMessages().statementPage;
	const [refresh] = useRefresh();
	const offerUndo = useUndoOffer();
	const [isPending, setPending] = useState(false);
	const [failure, setFailure] = useState<Failure | null>(null);
	const [ids] = useState(() => new Map<string, string>());
	const [opIds] = useState(() => createOpIds());
	const [calls] = useState(() => apiWithin(uuidv7()));
	const idOf = (annotationId: string) => {
		const id = ids.get(annotationId) ?? uuidv7();
		ids.set(annotationId, id);
		return id;
	};
	const add = async (passages: readonly PassageView[]) => {
		if (passages.length === 0) return;
		setPending(true);
		const added: string[] = [];
		let failed: Failure | null = null;
		for (const { annotationId, tag } of passages) {
			const id = idOf(annotationId);
			const body = { revision: null, statementId, annotationId, stance: tagRow(tag).stance };
			const result = await calls.placeMembership(id, { ...body, opId: opIds.of(id, body) });
			if (result.ok) added.push(id);
			else {
				failed = result.failure;
				break;
			}
		}
		setPending(false);
		setFailure(failed);
		refresh();
		if (failed !== null) return;
		offerUndo(added.join(), words.added(added.length), {
			call: () => takeBack(added),
			words: words.takenBack,
		});
		onDone();
	};
	return { isPending, failure, add };
}

async function takeBack(ids: readonly string[]) {
	const results = [];
	const calls = apiWithin(uuidv7());
	for (const id of ids) results.push(await calls.remove("memberships", id, uuidv7()));
	return results.find(({ ok }) => !ok) ?? { ok: true as const, value: null };
}
