"use client";

import { useLanguage, useMessages } from "@/components/language/language-provider";
import { Label } from "@/components/ui/label";
import type { CorrectionView } from "@/lib/domain/correction";
import type { ReviewEntry } from "@/lib/domain/decision";
import type { DecisionView } from "@/lib/domain/people";
import { subjectOf } from "@/lib/domain/review-line";
import { formatAgo } from "@/lib/i18n/format";

/** Who made a thing, what was decided about it and taken back, what became of corrections, up to what is on the screen. */
export function EntryHistory({ entry, now }: { entry: ReviewEntry; now: string }) {
	const { review } = useMessages();
	const { author, createdAt, decision, revision } = subjectOf(entry);
	const corrections = entry.kind === "annotation" ? entry.corrections : [];
	return (
		<section className="flex flex-col gap-2.5">
			<Label as="h2">{review.history}</Label>
			<ol className="flex flex-col gap-2 text-label">
				<li>
					{review.marked(author.name)} <When at={createdAt} now={now} />
				</li>
				{entry.past.toReversed().map((past) => (
					<li key={past.id}>
						<DecisionWords decision={past} now={now} />
						{past.withdrawnAt !== null && (
							<span className="mt-0.5 block text-ink-2">
								{review.takenBack} <When at={past.withdrawnAt} now={now} />
							</span>
						)}
						<Settled correction={corrections.find(({ id }) => id === past.id)} now={now} />
					</li>
				))}
				{(decision === null ? revision > 1 : revision > decision.revision) && (
					<li>
						{review.revision(revision)} <When at={entry.since} now={now} />
					</li>
				)}
			</ol>
		</section>
	);
}

/** What became of the correction that came with a decision. */
function Settled({ correction, now }: { correction: CorrectionView | undefined; now: string }) {
	const { review, everywhere } = useMessages();
	if (correction === undefined) return null;
	const { state, settler, settledAt, words } = correction;
	return (
		<span className="mt-0.5 block">
			{review.correction.became[state](settler?.name ?? "")}{" "}
			{settledAt !== null && <When at={settledAt} now={now} />}
			{words !== "" && (
				<span className="block whitespace-pre-line text-pretty-safe">
					{everywhere.quote(words)}
				</span>
			)}
		</span>
	);
}

/** A decision in words: who, when, for which reason, and what they wrote. */
export function DecisionWords({ decision, now }: { decision: DecisionView; now: string }) {
	const { review, vocabulary, everywhere } = useMessages();
	const { outcome, decider, reason, words, at } = decision;
	return (
		<>
			{review.decided[outcome](decider.name)} <When at={at} now={now} />
			{reason !== null && (
				<span className="mt-0.5 block font-medium text-attention">{vocabulary.reason[reason]}</span>
			)}
			{words !== "" && (
				<span className="mt-0.5 block whitespace-pre-line text-pretty-safe">
					{everywhere.quote(words)}
				</span>
			)}
		</>
	);
}

function When({ at, now }: { at: string; now: string }) {
	const language = useLanguage();
	return (
		<time dateTime={at} className="whitespace-nowrap text-ink-2">
			{formatAgo(at, now, language)}
		</time>
	);
}
