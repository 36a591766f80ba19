"use client";

import { useLanguage, useMessages } from "@/components/language/language-provider";
import { Link } from "@/components/ui/link";
import type { ArticleRow } from "@/lib/domain/article";
import type { CopyView } from "@/lib/domain/copy";
import { compareCopies } from "./compare-copies";
import { useCopies } from "./copies-provider";
import { copiedWords, orderWords } from "./copy-words";

/** How much of an article is also in others, which was there first, and the way to compare them; nothing without copies. */
export function CopiesNote({ article }: { article: Pick<ArticleRow, "id" | "dossierId"> }) {
	const { copies: words } = useMessages();
	const [largest, ...others] = useCopies();
	if (largest === undefined) return null;
	return (
		<div className="mt-1.5 mb-2 text-xs text-ink-2 print:hidden">
			<p>
				<CopyLine article={article} copy={largest} />
			</p>
			{others.length > 0 && (
				<details>
					<summary className="w-fit cursor-pointer py-1 hover:underline">
						{words.more(others.length)}
					</summary>
					<ul className="flex flex-col gap-2 pt-1 pl-3">
						{others.map((copy) => (
							<li key={copy.article.id}>
								<CopyLine article={article} copy={copy} />
							</li>
						))}
					</ul>
				</details>
			)}
		</div>
	);
}

function CopyLine(props: { article: Pick<ArticleRow, "id" | "dossierId">; copy: CopyView }) {
	const messages = useMessages();
	const language = useLanguage();
	const { copy, article } = props;
	const { title, outlet } = copy.article;
	return (
		<>
			{copiedWords(copy, messages)}{" "}
			<Link
				href={compareCopies(article, copy.article.id)}
				title={messages.copies.compare(title)}
				className="text-ink underline underline-offset-2"
			>
				{title}
			</Link>{" "}
			({outlet ?? messages.everywhere.unknownOutlet}), {orderWords(copy, messages, language)}.
		</>
	);
}
