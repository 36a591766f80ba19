"use client";

import type { ReactNode } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { PassageQuote } from "@/components/marks/passage-quote";
import { StateWord } from "@/components/marks/state-word";
import { TagChip } from "@/components/marks/tag-chip";
import { titleOf } from "@/components/statements/statement-words";
import { Threads } from "@/components/threads/threads";
import { ButtonLink } from "@/components/ui/button-link";
import { Label } from "@/components/ui/label";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { fatesAddress } from "@/components/versions/addresses";
import { isOpenQuestion } from "@/lib/desk/annotation-pieces";
import { bodyOf } from "@/lib/desk/desk-contents";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { ReviewEntry } from "@/lib/domain/decision";
import type { LinkView } from "@/lib/domain/link";
import { reviewStateRow } from "@/lib/domain/review";
import { subjectOf } from "@/lib/domain/review-line";
import type { MembershipView, StatementTitles } from "@/lib/domain/statement";
import { AnnotationParticulars } from "./annotation-particulars";
import { EntryHistory } from "./entry-history";
import { useDeskView } from "./use-desk-view";

/** What an entry is tied to, and everything else its reviewer has to know: far ends, speaker, note, history. */
export function EntryTies(props: { entry: ReviewEntry; dossierId: string; now: string }) {
	const { entry, dossierId, now } = props;
	const { review, versions } = useMessages();
	return (
		<div className="flex flex-col gap-5 p-5">
			{subjectOf(entry).stale && (
				<Notice
					tone="attention"
					action={
						entry.kind === "annotation" && (
							<ButtonLink
								size="small"
								href={fatesAddress(entry.passage.articleId, entry.passage.annotationId)}
							>
								{versions.desk.settle}
							</ButtonLink>
						)
					}
				>
					{review.isStale}
				</Notice>
			)}
			<Ties entry={entry} dossierId={dossierId} />
			<EntryThreads entry={entry} />
			<EntryHistory entry={entry} now={now} />
		</div>
	);
}

/** What is said about it; a membership and a verdict are talked about at their statement. */
function EntryThreads({ entry }: { entry: ReviewEntry }) {
	const { threads } = useMessages();
	const about =
		entry.kind === "membership"
			? ({ kind: "statement", subjectId: entry.membership.statementId } as const)
			: ({
					kind: entry.kind === "verdict" ? "statement" : entry.kind,
					subjectId: subjectOf(entry).id,
				} as const);
	return (
		<Part title={threads.title}>
			<Threads key={about.subjectId} {...about} />
		</Part>
	);
}

function Ties({ entry, dossierId }: { entry: ReviewEntry; dossierId: string }) {
	const { review } = useMessages();
	switch (entry.kind) {
		case "annotation":
			return (
				<>
					<Links annotation={entry.annotation} links={entry.links} />
					<AnnotationParticulars annotation={entry.annotation} passage={entry.passage} />
					<SameWords annotation={entry.annotation} />
				</>
			);
		case "link":
			return <Ends link={entry.link} />;
		case "membership":
			return <InStatement membership={entry.membership} titles={entry.titles} />;
		case "verdict":
			return (
				<Link
					href={`/dossiers/${dossierId}/statements/${entry.id}`}
					className="flex min-h-6 items-center self-start text-label text-accent underline underline-offset-2"
				>
					{review.openStatement}
				</Link>
			);
	}
}

/** Other marks that have words in common with this one. */
function SameWords({ annotation }: { annotation: AnnotationView }) {
	const { review, everywhere } = useMessages();
	const { answer } = useDeskView(annotation.articleId);
	const others = (answer?.ok ? answer.value.annotations : []).filter((other) =>
		isOverlapping(other, annotation),
	);
	if (others.length === 0) return null;
	return (
		<Part title={review.sameWords}>
			<ul className="flex flex-col gap-2">
				{others.map((other) => (
					<li key={other.id}>
						<span className="flex flex-wrap items-center gap-x-2.5">
							<TagChip tag={other.tag} size="small" />
							<StateWord state={other.state} stale={other.stale} tag={other.tag} />
						</span>
						<span className="block font-serif text-[0.9375rem] leading-snug text-pretty-safe">
							{bodyOf(other)
								.map(({ quote }) => quote)
								.join(everywhere.gap)}
						</span>
					</li>
				))}
			</ul>
		</Part>
	);
}

function isOverlapping(other: AnnotationView, annotation: AnnotationView): boolean {
	if (other.id === annotation.id || !reviewStateRow(other.state).shown) return false;
	return bodyOf(other).some((one) =>
		bodyOf(annotation).some((piece) => one.start < piece.end && piece.start < one.end),
	);
}

function Links(props: { annotation: AnnotationView; links: readonly LinkView[] }) {
	const { review, everywhere, vocabulary } = useMessages();
	const { id } = props.annotation;
	const isOpen = isOpenQuestion(props.annotation, props.links);
	if (props.links.length === 0 && !isOpen) return null;
	return (
		<Part title={review.linksAre}>
			{isOpen && <p className="text-label text-attention">{everywhere.openDenial}</p>}
			{props.links.map((link) => {
				const starts = link.from.annotationId === id;
				const words = starts ? vocabulary.linkType : vocabulary.linkTypeInverse;
				return (
					<PassageQuote
						key={link.id}
						passage={starts ? link.to : link.from}
						lead={words[link.type]}
					/>
				);
			})}
		</Part>
	);
}

function Ends({ link }: { link: LinkView }) {
	const { review, vocabulary } = useMessages();
	return (
		<>
			<Part title={review.from}>
				<PassageQuote passage={link.from} withTitle />
			</Part>
			<p className="text-label">
				<b className="font-semibold">{vocabulary.linkType[link.type]}</b>{" "}
				<span className="text-ink-2">{vocabulary.linkTypeMeaning[link.type]}</span>
			</p>
			<Part title={review.to}>
				<PassageQuote passage={link.to} withTitle />
			</Part>
		</>
	);
}

function InStatement(props: { membership: MembershipView; titles: StatementTitles }) {
	const { review, vocabulary } = useMessages();
	const language = useLanguage();
	const { membership } = props;
	const { answer } = useDeskView(membership.passage.articleId);
	const statements = answer?.ok ? answer.value.statements : [];
	const others =
		statements
			.find(({ id }) => id === membership.statementId)
			?.members.filter(({ id }) => id !== membership.id) ?? [];
	return (
		<>
			<Part title={review.statement}>
				<p className="text-ink-2">{review.inStatement(vocabulary.stance[membership.stance])}</p>
				<p className="font-serif text-[1.0625rem] leading-snug text-pretty">
					{titleOf(props.titles, language)}
				</p>
			</Part>
			<Part title={review.otherPassages}>
				{answer?.ok && others.length === 0 && (
					<p className="text-ink-2">{review.noOtherPassages}</p>
				)}
				{others.map(({ id, passage, stance }) => (
					<PassageQuote key={id} passage={passage} lead={vocabulary.stance[stance]} />
				))}
			</Part>
		</>
	);
}

function Part(props: { title: string; children: ReactNode }) {
	return (
		<section className="flex flex-col gap-2.5">
			<Label as="h2">{props.title}</Label>
			{props.children}
		</section>
	);
}
