"use client";

import type { RefObject } from "react";
import { toMarks } from "@/components/article/article-layout";
import { ArticleText } from "@/components/article/article-text";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { DeskView } from "@/lib/domain/desk";
import { formatPublished } from "@/lib/i18n/format";

/** One article of the comparison, scrolled for itself, its passages to be chosen. */
export function ComparePane(props: {
	desk: DeskView;
	annotations: readonly AnnotationView[];
	scroller: RefObject<HTMLElement | null>;
	chosen: string | null;
	tabStop: string | null;
	/** How many links a passage has to the other side. */
	countLinks: (id: string) => number;
	onChoose: (ids: readonly string[]) => void;
	onFocusMark: (ids: readonly string[]) => void;
}) {
	const { compare, everywhere, vocabulary } = useMessages();
	const language = useLanguage();
	const { article, version } = props.desk;
	const describe = (ids: readonly string[]) =>
		props.annotations
			.filter(({ id }) => ids.includes(id))
			.map(({ id, tag, state }) => {
				const links = props.countLinks(id);
				const tied = links > 0 ? [compare.linkedHere(links)] : [];
				return [compare.markOf(vocabulary.tag[tag], vocabulary.tagState[tag][state]), ...tied].join(
					", ",
				);
			})
			.join("; ");
	const isUnmarked = props.annotations.length === 0;
	return (
		<section
			ref={props.scroller}
			aria-label={article.title}
			{...(isUnmarked ? { tabIndex: 0 } : {})}
			className="h-full overflow-y-auto bg-sheet motion-safe:scroll-smooth"
		>
			<div className="mx-auto max-w-[35rem] px-6 pt-7 pb-24">
				<p className="article-meta">
					<span data-outlet="">{article.outlet ?? everywhere.unknownOutlet}</span>
					{" · "}
					{article.published === null
						? everywhere.unknownDate
						: formatPublished(article.published, language)}
				</p>
				{isUnmarked && <p className="mt-2 text-label text-ink-2">{compare.noMarks}</p>}
				<ArticleText
					nested
					text={version.text}
					blocks={version.blocks}
					marks={toMarks(props.annotations)}
					language={article.language}
					label={compare.textLabel(article.title)}
					selected={props.chosen === null ? [] : [props.chosen]}
					tabStop={props.tabStop}
					describe={describe}
					onChoose={props.onChoose}
					onFocusMark={props.onFocusMark}
				/>
			</div>
		</section>
	);
}
