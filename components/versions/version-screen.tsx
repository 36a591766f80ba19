"use client";

import { ArticleText } from "@/components/article/article-text";
import { useMessages } from "@/components/language/language-provider";
import { StateWord } from "@/components/marks/state-word";
import { TagChip } from "@/components/marks/tag-chip";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { VersionView } from "@/lib/domain/article";
import type { VersionMarks } from "@/lib/domain/version";
import { besideAddress } from "./addresses";
import { toEditorMarks, wordsOfMark } from "./to-version-marks";
import { type VersionsContext, VersionsPage } from "./versions-page";

/** One version of an article, to be read with its marks. */
export function VersionScreen(props: {
	context: VersionsContext;
	version: VersionView;
	marks: VersionMarks;
}) {
	const { context, version, marks } = props;
	const { article, versions } = context;
	const messages = useMessages();
	const words = messages.versions;
	const newest = versions[0].number;
	return (
		<VersionsPage context={context} title={words.number(version.number)} width="wide">
			{version.number < newest && (
				<Notice
					action={
						<ButtonLink
							size="small"
							href={besideAddress(article.id, version.number, newest)}
							aria-label={words.compareLabel(version.number, newest)}
						>
							{words.compare}
						</ButtonLink>
					}
				>
					{words.old.notice(version.number, newest)}
				</Notice>
			)}
			<div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
				<div className="min-w-0 rounded-card bg-sheet px-4 py-4 sm:px-6">
					<ArticleText
						{...version}
						nested
						marks={toEditorMarks(marks)}
						language={article.language}
						label={messages.desk.textLabel(article.title)}
					/>
				</div>
				<section aria-label={words.old.marks} className="flex min-w-0 flex-col gap-2">
					<h2 className="font-medium">{words.old.marks}</h2>
					{marks.marks.length === 0 && <p className="text-ink-2">{words.old.noMarks}</p>}
					<ul className="flex flex-col gap-2">
						{marks.marks.map((mark) => (
							<li
								key={mark[0]}
								className="flex flex-col gap-1 rounded-card border border-line bg-sheet px-3 py-2"
							>
								<span className="flex flex-wrap items-center gap-2 text-label">
									<TagChip tag={mark[1]} />
									<StateWord state={mark[2]} stale={mark[3]} tag={mark[1]} />
								</span>
								<q className="font-serif text-[0.9375rem] text-pretty-safe" lang={article.language}>
									{wordsOfMark(version.text, mark, messages.everywhere.gap)}
								</q>
							</li>
						))}
					</ul>
				</section>
			</div>
		</VersionsPage>
	);
}
