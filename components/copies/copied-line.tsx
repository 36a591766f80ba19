"use client";

import { useMessages } from "@/components/language/language-provider";
import { Link } from "@/components/ui/link";
import type { ArticleRow } from "@/lib/domain/article";
import { copyThreshold } from "@/lib/domain/independent-sources";
import { compareCopies } from "./compare-copies";
import { percentOf } from "./copy-words";
import type { LargestCopy } from "./largest-copies";

/** How much of an article is also in another, in one quiet line that leads to both; nothing without a copy worth saying. */
export function CopiedLine(props: { article: ArticleRow; copy: LargestCopy | undefined }) {
	const { copies, everywhere } = useMessages();
	const { article, copy } = props;
	if (copy === undefined || (copy.share < copyThreshold && copy.paragraphs === 0)) return null;
	const name = copy.other.outlet ?? everywhere.unknownOutlet;
	const words =
		copy.share >= copyThreshold
			? copies.short(percentOf(copy.share), name)
			: copies.shortParagraphs(copy.paragraphs, name);
	return (
		<Link
			href={compareCopies(article, copy.other.id)}
			title={copies.compare(copy.other.title)}
			className="block w-fit py-1 text-xs text-ink-2 no-underline hover:underline"
		>
			{words}
		</Link>
	);
}
