"use client";

import { useLanguage, useMessages } from "@/components/language/language-provider";
import type { ArticleRow } from "@/lib/domain/article";
import { formatPublished } from "@/lib/i18n/format";

/** Who published an article and when, as the line over its text. */
export function ArticleMeta({ article }: { article: Pick<ArticleRow, "outlet" | "published"> }) {
	const { everywhere } = useMessages();
	const language = useLanguage();
	const { outlet, published } = article;
	return (
		<p className="article-meta">
			<span data-outlet="">{outlet ?? everywhere.unknownOutlet}</span>
			{" · "}
			{published === null ? everywhere.unknownDate : formatPublished(published, language)}
		</p>
	);
}
