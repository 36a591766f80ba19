"use client";

import { useLanguage, useMessages } from "@/components/language/language-provider";
import { Label } from "@/components/ui/label";
import type { ReviewEntry } from "@/lib/domain/decision";
import type { DecisionView } from "@/lib/domain/people";
import { formatAgo } from "@/lib/i18n/format";
import { subjectOf } from "./queue";

/** Who made a thing and what was last decided about it, up to the revision on the screen. */
export function EntryHistory({ entry, now }: { entry: ReviewEntry; now: string }) {
	const { review } = useMessages();
	const { author, createdAt, decision, revision } = subjectOf(entry);
	return (
		<section className="flex flex-col gap-2.5">
			<Label as="h2">{review.history}</Label>
			<ol className="flex flex-col gap-2 text-label">
				<li>
					{review.marked(author.name)} <When at={createdAt} now={now} />
				</li>
				{decision !== null && (
					<li>
						<DecisionWords decision={decision} now={now} />
					</li>
				)}
				{(decision === null ? revision > 1 : revision > decision.revision) && (
					<li>
						{review.revision(revision)} <When at={entry.since} now={now} />
					</li>
				)}
			</ol>
		</section>
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
