"use client";

import { useLanguage, useMessages } from "@/components/language/language-provider";
import { TagChip } from "@/components/marks/tag-chip";
import { TagSign } from "@/components/marks/tag-sign";
import type { ReviewLine } from "@/lib/domain/review-line";

/** What a line is, in a word or two: a tag, a type of link between two tags, a stance, a grade. */
export function EntryName({ line }: { line: ReviewLine }) {
	const { vocabulary, review } = useMessages();
	const language = useLanguage();
	switch (line.kind) {
		case "annotation":
			return <TagChip tag={line.passage.tag} />;
		case "link":
			return (
				<span className="inline-flex items-center gap-1.5 text-label font-medium">
					<TagSign tag={line.from.tag} />
					{vocabulary.linkType[line.type]}
					<TagSign tag={line.to.tag} />
				</span>
			);
		case "membership":
			return (
				<span className="inline-flex items-center gap-1.5 text-label font-medium">
					<TagSign tag={line.passage.tag} />
					{vocabulary.stance[line.stance]}
				</span>
			);
		case "verdict":
			return (
				<span className="text-label font-medium">{review.verdictIs(line.grade[language])}</span>
			);
	}
}
