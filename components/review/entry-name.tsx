"use client";

import { useMessages } from "@/components/language/language-provider";
import { TagChip } from "@/components/marks/tag-chip";
import { TagSign } from "@/components/marks/tag-sign";
import type { ReviewEntry } from "@/lib/domain/decision";

/** What an entry is, in a word or two: a tag, a type of link between two tags, a stance. */
export function EntryName({ entry }: { entry: ReviewEntry }) {
	const { vocabulary } = useMessages();
	switch (entry.kind) {
		case "annotation":
			return <TagChip tag={entry.annotation.tag} />;
		case "link":
			return (
				<span className="inline-flex items-center gap-1.5 text-label font-medium">
					<TagSign tag={entry.link.from.tag} />
					{vocabulary.linkType[entry.link.type]}
					<TagSign tag={entry.link.to.tag} />
				</span>
			);
		case "membership":
			return (
				<span className="inline-flex items-center gap-1.5 text-label font-medium">
					<TagSign tag={entry.passage.tag} />
					{vocabulary.stance[entry.membership.stance]}
				</span>
			);
	}
}
