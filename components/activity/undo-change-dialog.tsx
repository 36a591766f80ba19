"use client";

import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FailureNotice } from "@/components/writing/failure-notice";
import { failureWords } from "@/components/writing/failure-words";
import type { TakenBack } from "@/lib/desk/take-back";
import { eventTypes } from "@/lib/domain/event-types";
import type { EventView } from "@/lib/domain/events";
import { useUndoChange } from "./use-undo-change";

/** Shows all that was done in one go, takes it back when asked, and says what came of each. */
export function UndoChangeDialog(props: {
	dossierId: string;
	/** One of what was done. */
	event: EventView;
	onClose: () => void;
}) {
	const { dossierId, event, onClose } = props;
	const { activity, everywhere } = useMessages();
	const words = activity.oneGo;
	const { events, failure, results, isRunning, run } = useUndoChange(dossierId, event);
	const done = [...results.values()].filter(({ kind }) => kind === "done").length;
	const isOver = !isRunning && results.size > 0;
	return (
		<Dialog
			open
			onOpenChange={(open) => open || onClose()}
			title={words.title}
			description={events === null ? words.loading : words.text(events.length)}
			closeLabel={everywhere.close}
			footer={
				<>
					<Button onClick={onClose}>{isOver ? everywhere.close : everywhere.cancel}</Button>
					{!isOver && (
						<Button
							variant="main"
							busy={isRunning}
							disabled={events === null}
							onClick={() => void run()}
						>
							{words.submit}
						</Button>
					)}
				</>
			}
		>
			<FailureNotice failure={failure} />
			<ul className="flex flex-col divide-y divide-line">
				{(events ?? []).map((one) => (
					<li key={one.seq} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
						<span className="min-w-0 flex-1 basis-52 font-serif">
							{one.label === null
								? activity.subject[eventTypes[one.type].subject]
								: everywhere.quote(one.label)}
						</span>
						<ResultWords result={results.get(one.seq)} />
					</li>
				))}
			</ul>
			<p role="status" className="mt-2 text-label">
				{isOver && words.result(done, results.size)}
			</p>
		</Dialog>
	);
}

function ResultWords({ result }: { result: TakenBack | undefined }) {
	const messages = useMessages();
	if (result === undefined) return null;
	const isDone = result.kind === "done";
	return (
		<span className={`text-xs ${isDone ? "text-good" : "text-attention"}`}>
			{result.kind === "refused"
				? failureWords(result.failure, messages)
				: messages.activity.oneGo[result.kind]}
		</span>
	);
}
