"use client";

import type { ReactNode } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import type { PassageView } from "@/lib/domain/link";
import { formatPublished } from "@/lib/i18n/format";
import { StateWord } from "./state-word";
import { TagChip } from "./tag-chip";

/**
 * A passage away from its article: its words, its tag and state, who published it and when. The one
 * way in which the far end of a link or a member of a statement is shown. `lead` stands before the
 * outlet, such as the type of the link; `action` at the end.
 */
export function PassageQuote(props: {
	passage: PassageView;
	lead?: ReactNode;
	action?: ReactNode;
	/** The words of the passage where they are shown otherwise than plainly. */
	words?: ReactNode;
	/** Names the article too, where it is not plain from what stands around. */
	withTitle?: boolean;
	className?: string;
}) {
	const { passage } = props;
	const { everywhere } = useMessages();
	const address = `/articles/${passage.articleId}#a=${passage.annotationId}`;
	return (
		<figure
			className={classNames(
				"min-w-0 border-l-2 border-line-2 pl-2.5",
				passage.deleted && "border-dashed",
				props.className,
			)}
		>
			<figcaption className="text-xs text-pretty text-ink-2">
				{props.lead !== undefined && (
					<span className="font-medium text-ink">{props.lead}&nbsp;· </span>
				)}
				<PassageSource passage={passage} />
			</figcaption>
			<blockquote className="my-1 font-serif text-[0.9375rem] leading-[1.45] text-pretty-safe">
				<Link
					href={address}
					className="rounded-[3px] no-underline hover:underline hover:decoration-line-3"
				>
					{props.words ?? everywhere.quote(passage.quotes.join(everywhere.gap))}
				</Link>
			</blockquote>
			<div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
				<TagChip tag={passage.tag} size="small" />
				<StateWord state={passage.state} stale={passage.stale} tag={passage.tag} />
				{passage.deleted && <span className="text-xs text-attention">{everywhere.deleted}</span>}
				{props.withTitle && (
					<span className="min-w-0 truncate text-xs text-ink-2 print:whitespace-normal">
						{passage.articleTitle}
					</span>
				)}
				{props.action !== undefined && <span className="ml-auto">{props.action}</span>}
			</div>
		</figure>
	);
}

/** Who published a passage and when; says so where either is unknown. */
export function PassageSource(props: {
	passage: Pick<PassageView, "outlet" | "published" | "speakers">;
}) {
	const { everywhere } = useMessages();
	const language = useLanguage();
	const { outlet, published, speakers } = props.passage;
	const parts = [
		outlet ?? everywhere.unknownOutlet,
		published === null ? everywhere.unknownDate : formatPublished(published, language),
		...speakers,
	];
	return <span>{parts.join(" · ")}</span>;
}
