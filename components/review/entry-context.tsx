"use client";

import { useMessages } from "@/components/language/language-provider";
import type { ReviewEntry } from "@/lib/domain/decision";
import type { LinkView } from "@/lib/domain/link";
import { linkTypeRow } from "@/lib/domain/link-types";
import { PassageInArticle } from "./passage-in-article";

/** The entry where it stands: its passage in the article; of a link both ends, each in its own. */
export function EntryContext({ entry }: { entry: ReviewEntry }) {
	if (entry.kind === "link") return <BothEnds link={entry.link} />;
	return <PassageInArticle key={entry.passage.annotationId} passage={entry.passage} />;
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
