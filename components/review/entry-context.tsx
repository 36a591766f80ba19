"use client";

import { useLanguage, useMessages } from "@/components/language/language-provider";
import { PassageQuote } from "@/components/marks/passage-quote";
import { titleOf } from "@/components/statements/statement-words";
import { Label } from "@/components/ui/label";
import { Pill } from "@/components/ui/pill";
import type { ReviewEntry } from "@/lib/domain/decision";
import type { LinkView } from "@/lib/domain/link";
import { linkTypeRow } from "@/lib/domain/link-types";
import { stances } from "@/lib/domain/statements";
import { PassageInArticle } from "./passage-in-article";
import { membersBy } from "./queue";

/**
 * The entry where it stands: its passage in the article; of a link both ends, each in its own; of a verdict the
 * statement with what was found and every passage of it.
 */
export function EntryContext({ entry }: { entry: ReviewEntry }) {
	switch (entry.kind) {
		case "link":
			return <BothEnds link={entry.link} />;
		case "verdict":
			return <VerdictInStatement key={entry.id} entry={entry} />;
		default:
			return <PassageInArticle key={entry.passage.annotationId} passage={entry.passage} />;
	}
}

function BothEnds({ link }: { link: LinkView }) {
	const { review, vocabulary } = useMessages();
	const arrow = linkTypeRow(link.type).symmetric ? "↕" : "↓";
	return (
		<div className="grid h-full grid-rows-[minmax(0,1fr)_auto_minmax(0,1fr)]">
			<PassageInArticle key={`from ${link.from.annotationId}`} passage={link.from} />
			<p className="flex items-center justify-center gap-2 border-y border-line bg-paper px-4 py-1.5 text-label">
				<span aria-hidden="true">{arrow}</span>
				<b className="font-semibold">{vocabulary.linkType[link.type]}</b>
				<span className="text-ink-2 max-sm:hidden">{vocabulary.linkTypeMeaning[link.type]}</span>
				<span className="sr-only">{review.to}</span>
			</p>
			<PassageInArticle key={`to ${link.to.annotationId}`} passage={link.to} />
		</div>
	);
}

function VerdictInStatement({ entry }: { entry: ReviewEntry & { kind: "verdict" } }) {
	const { review, statementPage, vocabulary } = useMessages();
	const language = useLanguage();
	const { number, words, tone, method } = entry.verdict;
	return (
		<section
			// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
			tabIndex={0}
			aria-label={titleOf(entry.titles, language)}
			className="h-full overflow-y-auto bg-sheet -outline-offset-2"
		>
			<div className="mx-auto flex max-w-[38rem] flex-col gap-5 px-6 pt-7 pb-16">
				<Label as="h2">{review.statement}</Label>
				<p className="font-serif text-xl leading-snug text-pretty">
					{titleOf(entry.titles, language)}
				</p>
				<div className="flex flex-col items-start gap-2">
					<Pill tone={tone}>{statementPage.verdict.gradeOf(number, words[language])}</Pill>
					<p className="whitespace-pre-line text-pretty-safe">{method}</p>
				</div>
				{stances.map((stance) => {
					const members = membersBy(entry.members, stance);
					return (
						members.length > 0 && (
							<section key={stance} className="flex flex-col gap-3">
								<Label as="h3">{review.passagesThat(vocabulary.stance[stance])}</Label>
								{members.map(({ id, passage }) => (
									<PassageQuote key={id} passage={passage} withTitle />
								))}
							</section>
						)
					);
				})}
			</div>
		</section>
	);
}
