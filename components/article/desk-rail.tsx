"use client";

import { ChevronDown } from "lucide-react";
import { memo } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { TagSign } from "@/components/marks/tag-sign";
import { classNames } from "@/components/ui/class-names";
import { Label } from "@/components/ui/label";
import { Link } from "@/components/ui/link";
import type { ArticleRow } from "@/lib/domain/article";
import { tagNames } from "@/lib/domain/tags";
import { formatPublished } from "@/lib/i18n/format";

/** The articles of the dossier, oldest first: beside the text, and folded over it on a narrow screen. */
export const DeskRail = memo(function DeskRail(props: {
	articles: readonly ArticleRow[];
	currentId: string;
}) {
	const { desk, everywhere } = useMessages();
	return (
		<nav
			aria-label={desk.articles}
			className="border-line bg-rail print:hidden min-[1100px]:sticky min-[1100px]:top-bar min-[1100px]:h-[calc(100dvh-var(--bar-height))] min-[1100px]:overflow-y-auto min-[1100px]:border-r min-[1100px]:py-4 max-[1099px]:border-b"
		>
			<Label className="px-4.5 pb-2 max-[1099px]:hidden">
				{everywhere.count.articles(props.articles.length)}
			</Label>
			<div className="max-[1099px]:hidden">
				<RailList {...props} />
			</div>
			<details className="group min-[1100px]:hidden">
				<summary className="flex min-h-9 list-none items-center gap-1.5 px-4.5 text-label text-ink-2">
					<ChevronDown
						aria-hidden="true"
						className="size-4 transition-transform group-open:rotate-180"
					/>
					{desk.openRail(props.articles.length)}
				</summary>
				<RailList {...props} />
			</details>
		</nav>
	);
});

function RailList(props: { articles: readonly ArticleRow[]; currentId: string }) {
	return (
		<ul>
			{props.articles.map((article) => (
				<li key={article.id}>
					<RailRow article={article} isCurrent={article.id === props.currentId} />
				</li>
			))}
		</ul>
	);
}

function RailRow({ article, isCurrent }: { article: ArticleRow; isCurrent: boolean }) {
	const { everywhere, vocabulary } = useMessages();
	const language = useLanguage();
	const { outlet, published } = article;
	const where = [
		outlet ?? everywhere.unknownOutlet,
		published === null ? everywhere.unknownDate : formatPublished(published, language),
	];
	return (
		<Link
			href={`/articles/${article.id}`}
			aria-current={isCurrent ? "page" : undefined}
			className={classNames(
				"block border-l-3 border-transparent px-4.5 py-2 no-underline -outline-offset-2 hover:bg-hover",
				isCurrent && "border-accent bg-sheet hover:bg-sheet",
			)}
		>
			<span
				lang={article.language}
				className="block font-serif text-[0.9375rem] leading-[1.3] font-medium text-pretty-safe"
			>
				{article.title}
			</span>
			<span className="block text-xs text-ink-2">{where.join(" · ")}</span>
			<span className="mt-1 flex flex-wrap items-center gap-x-2.5 text-xs text-ink-2 tabular-nums">
				{tagNames.map((tag) => (
					<span key={tag} className="inline-flex items-center gap-1">
						<TagSign tag={tag} size="small" />
						<span className="sr-only">{vocabulary.tags[tag]}</span>
						{article.counts[tag]}
					</span>
				))}
				<span>{vocabulary.articleState[article.state]}</span>
			</span>
		</Link>
	);
}
