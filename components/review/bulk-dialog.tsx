"use client";

import { useState } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { titleOf } from "@/components/statements/statement-words";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { failureWords } from "@/components/writing/failure-words";
import type { Failure } from "@/lib/domain/result";
import { type Outcome, outcomeNames } from "@/lib/domain/review";
import { passagesOfLine, type ReviewLine } from "@/lib/domain/review-line";
import { EntryName } from "./entry-name";
import { outcomesFrom } from "./queue";
import { GroundsDialog, type SentBack } from "./reason-dialog";
import { useBulk } from "./use-bulk";
import type { Queue } from "./use-queue";

/**
 * Decides several things at once: which of them, with what would come of each; then what came of each, and all of it
 * taken back by one press. A verdict is read one at a time.
 */
export function BulkDialog({ queue, onClose }: { queue: Queue; onClose: () => void }) {
	const { review, everywhere } = useMessages();
	const [lines] = useState(() => queue.undecided.filter(({ kind }) => kind !== "verdict"));
	const [chosen, setChosen] = useState<ReadonlySet<string>>(
		() => new Set(lines.map(({ id }) => id)),
	);
	const [asking, setAsking] = useState<SentBack | null>(null);
	const bulk = useBulk(queue);
	const picked = lines.filter(({ id }) => chosen.has(id));
	const able = picked.filter(({ mayDecide }) => mayDecide === "yes").length;
	const shown = bulk.phase === "choosing" ? lines : picked;
	const take = (outcome: Outcome) =>
		outcome === "approved" ? void bulk.run(picked, outcome, null) : setAsking(outcome);
	if (asking !== null)
		return (
			<GroundsDialog
				outcome={asking}
				kind="annotation"
				title={review.many.reasonTitle(picked.length)}
				needsWords
				typed={null}
				onClose={() => setAsking(null)}
				onGrounds={(grounds) => {
					setAsking(null);
					void bulk.run(picked, asking, grounds);
				}}
			/>
		);
	return (
		<Dialog
			open
			keep={bulk.phase === "running"}
			size="medium"
			onOpenChange={(open) => open || onClose()}
			title={review.many.title}
			description={
				bulk.phase === "choosing"
					? review.many.preview(able, picked.length - able)
					: review.many.result(bulk.done, bulk.refused)
			}
			closeLabel={everywhere.close}
			footer={
				bulk.phase === "choosing" ? (
					<Outcomes isOff={picked.length === 0} lines={picked} onOutcome={take} />
				) : (
					<>
						<Button
							disabled={bulk.done === 0}
							busy={bulk.phase === "undoing"}
							onClick={() => void bulk.undo()}
						>
							{review.many.undo}
						</Button>
						<Button variant="main" busy={bulk.phase === "running"} onClick={onClose}>
							{everywhere.close}
						</Button>
					</>
				)
			}
		>
			<ul className="flex flex-col" aria-label={review.many.title} aria-live="polite">
				{shown.map((line) => (
					<li key={line.id} className="border-b border-line py-2">
						{bulk.phase === "choosing" ? (
							<Checkbox
								checked={chosen.has(line.id)}
								onChange={() => setChosen(toggled(chosen, line.id))}
								label={<Line line={line} />}
								{...(line.mayDecide === "yes" ? {} : { hint: review.mayDecide[line.mayDecide] })}
							/>
						) : (
							<>
								<Line line={line} />
								<Came outcome={bulk.cameOf(line.id)} />
							</>
						)}
					</li>
				))}
			</ul>
		</Dialog>
	);
}

function Outcomes(props: {
	isOff: boolean;
	lines: readonly ReviewLine[];
	onOutcome: (outcome: Outcome) => void;
}) {
	const { review, vocabulary } = useMessages();
	const possible = outcomeNames.filter((outcome) =>
		props.lines.every((line) => outcomesFrom(line.kind, line).includes(outcome)),
	);
	return outcomeNames.map((outcome) => (
		<Button
			key={outcome}
			variant={outcome === "approved" ? "main" : "plain"}
			disabled={props.isOff || !possible.includes(outcome)}
			onClick={() => props.onOutcome(outcome)}
		>
			{review.many.act(vocabulary.outcome[outcome], props.lines.length)}
		</Button>
	));
}

function Line({ line }: { line: ReviewLine }) {
	const language = useLanguage();
	const { statement } = line;
	return (
		<span className="flex flex-col gap-0.5">
			<EntryName line={line} />
			{passagesOfLine(line).map(({ annotationId, quote }) => (
				<span key={annotationId} className="line-clamp-2 font-serif leading-snug text-pretty-safe">
					{quote}
				</span>
			))}
			{statement !== null && (
				<span className="text-xs">→ {titleOf(statement.titles, language)}</span>
			)}
		</span>
	);
}

/** What came of one of them. */
function Came({ outcome }: { outcome: "waiting" | "done" | "undone" | Failure }) {
	const messages = useMessages();
	const { came } = messages.review.many;
	if (typeof outcome === "string") return <p className="text-xs text-ink-2">{came[outcome]}</p>;
	return (
		<p className="text-xs text-danger">{`${came.refused} ${failureWords(outcome, messages)}`}</p>
	);
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
	const next = new Set(ids);
	if (!next.delete(id)) next.add(id);
	return next;
}
